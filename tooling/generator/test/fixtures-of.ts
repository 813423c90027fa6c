import type { Fixture, Optional } from "@contracts/runtime/fixtures";
import type { OpenApiDocument } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import { type RenderedFixtures, renderFixtures } from "../src/render-fixtures.ts";
import { documentOf, run, validatorOf } from "./validator-of.ts";

/** The policies for optional members. */
export const OPTIONAL: readonly Optional[] = ["all", "some", "none"];

/** The factories that are rendered for schemas, each of which is in a reply and in a request. */
export interface RunFixtures extends RenderedFixtures {
  factories: Record<string, Fixture<unknown>>;
}

/** Render and run the factories of schemas. */
export function fixturesOf(schemas: Readonly<Record<string, unknown>>): RunFixtures {
  const rendered = renderFixtures(documentOfAll(schemas));
  return { ...rendered, factories: run(rendered.text) };
}

/** Draw values of each schema, under every policy, and list what our validator has against them. */
export function drawAll(schemas: Readonly<Record<string, unknown>>): { values: Map<string, unknown[]>; problems: string[] } {
  const { factories, text } = fixturesOf(schemas);
  const options = OPTIONAL.flatMap((optional) => Array.from({ length: 12 }, (_, seed) => ({ seed, optional })));
  const named = [...text.matchAll(/Make a value of schema (".*?"), .*\n.*?export const (\w+)/g)];
  const values = new Map(
    named.map(([, name, factory]) => [
      JSON.parse(String(name)) as string,
      options.map((one) => factories[String(factory)]?.(undefined, one)),
    ]),
  );
  const { response } = validatorOf(documentOfAll(schemas));
  const names = Object.keys(schemas);
  const problems = options.flatMap((one, index) => {
    const body = names.map((name) => values.get(name)?.[index]);
    const findings = response("test", { status: 200, contentType: "application/json", headers: new Headers(), body });
    // A value that is not listed is undocumented in a reply, and so is a member that no schema names, which is none of ours.
    const wrong = findings.filter(({ kind, message }) => kind === "invalid" || message !== "is not documented");
    return wrong.map(({ pointer, message }) => `${names[Number(pointer.split("/")[2])]}, ${JSON.stringify(one)}: ${pointer} ${message}`);
  });
  return { values, problems };
}

/** List what a second validator, which shares no code with ours, has against values of a schema. */
export async function secondOpinion(
  schemas: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly unknown[] = [],
): Promise<unknown[]> {
  // A name with a space is no component's.
  const components = Object.fromEntries(Object.entries(schemas).filter(([key]) => /^\w+$/.test(key)));
  const { violations, forget } = createSchemaValidator(documentOf(schemas[name], components));
  const found = await Promise.all(
    values.map((value) => violations("/paths/~1tides/post/requestBody/content/application~1json/schema", value)),
  );
  forget();
  return found.flat();
}

function documentOfAll(schemas: Readonly<Record<string, unknown>>): OpenApiDocument {
  const refs = Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  return documentOf({ type: "array", prefixItems: refs }, schemas);
}
