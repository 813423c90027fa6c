import { parseArgs } from "node:util";
import { createEvoVoiceClient } from "@contracts/evovoice";
import { createRevnueClient } from "@contracts/revnue";
import { createValomniaClient } from "@contracts/valomnia";
import { listEvoVoiceCustomers, listRevnueCustomers, listValomniaCustomers } from "./list-customers.ts";
import { FORMATS, renderRows } from "./render-rows.ts";

const { values } = parseArgs({ options: { format: { type: "string", default: "table" } } });
const format = FORMATS.find((known) => known === values.format);
if (format === undefined) {
  console.error(`There is no format "${values.format}": there are ${FORMATS.join(", ")}.`);
  process.exit(2);
}

/** Read a setting from the environment; without it the mock of `npm start` is called, which takes any credentials. */
const env = (name: string, mocked: string): string => process.env[name] ?? mocked;

const revnue = createRevnueClient({
  token: env("REVNUE_TOKEN", "not-a-real-token"),
  baseUrl: env("REVNUE_URL", "http://127.0.0.1:4012"),
});
const valomnia = createValomniaClient({
  username: env("VALOMNIA_USERNAME", "anybody"),
  password: env("VALOMNIA_PASSWORD", "not-a-real-password"),
  baseUrl: env("VALOMNIA_URL", "http://127.0.0.1:4013"),
});
const evovoice = createEvoVoiceClient({
  username: env("EVOVOICE_USERNAME", "anybody"),
  password: env("EVOVOICE_PASSWORD", "not-a-real-password"),
  baseUrl: env("EVOVOICE_URL", "http://127.0.0.1:4011"),
});

try {
  const lists = await Promise.all([
    Array.fromAsync(listRevnueCustomers(revnue, Number(env("REVNUE_COMPANY", "1")))),
    Array.fromAsync(listValomniaCustomers(valomnia)),
    Array.fromAsync(listEvoVoiceCustomers(evovoice)),
  ]);
  console.log(renderRows(lists.flat(), format));
} catch (error) {
  const { message, cause } = error as Error;
  console.error(
    `${message} ${JSON.stringify(cause) ?? ""}\nAre the mocks up? \`npm start\` starts them; each provider's _URL variable names another server.`,
  );
  process.exitCode = 1;
}
