import { parseArgs } from "node:util";
import { createEvoVoiceClient } from "@contracts/evovoice";
import { createRevnueClient } from "@contracts/revnue";
import { createValomniaClient } from "@contracts/valomnia";
import { listEvoVoiceCustomers, listRevnueCustomers, listValomniaCustomers } from "./list-customers.ts";
import { FORMATS, renderRows } from "./render-rows.ts";

const { values } = parseArgs({ options: { format: { type: "string", default: "table" }, mock: { type: "boolean", default: false } } });

/** A setting of the environment; under --mock an invented one, so that no real secret goes to a mock. */
function setting(name: string): string {
  const value = values.mock ? "mocked" : process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: set it, or pass --mock to call the mocks of \`npm start\`.`);
  return value;
}

/** The server to call: the one that the environment names, under --mock the port that `npm start` prints, else the provider's own. */
function server(provider: string, port: number): { baseUrl: string } | object {
  const baseUrl = process.env[`${provider}_URL`] ?? (values.mock ? `http://127.0.0.1:${port}` : undefined);
  return baseUrl === undefined ? {} : { baseUrl };
}

try {
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) throw new Error(`There is no format "${values.format}": there are ${FORMATS.join(", ")}.`);
  const evovoice = createEvoVoiceClient({
    username: setting("EVOVOICE_USERNAME"),
    password: setting("EVOVOICE_PASSWORD"),
    ...server("EVOVOICE", 4011),
  });
  const revnue = createRevnueClient({ token: setting("REVNUE_TOKEN"), ...server("REVNUE", 4012) });
  const valomnia = createValomniaClient({
    organization: setting("VALOMNIA_ORGANIZATION"),
    username: setting("VALOMNIA_USERNAME"),
    password: setting("VALOMNIA_PASSWORD"),
    ...server("VALOMNIA", 4013),
  });
  const lists = await Promise.all([
    Array.fromAsync(listRevnueCustomers(revnue, Number(process.env.REVNUE_COMPANY ?? 1))),
    Array.fromAsync(listValomniaCustomers(valomnia)),
    Array.fromAsync(listEvoVoiceCustomers(evovoice)),
  ]);
  console.log(renderRows(lists.flat(), format));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
