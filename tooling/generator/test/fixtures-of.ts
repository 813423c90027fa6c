import type { Fixture, Optional } from "@contracts/runtime/fixtures";
import type { OpenApiDocument } from "@tooling/spec";
import { createSchemaValidator } from "@tooling/spec/schema-validator";
import { type RenderedFixtures, renderFixtures } from "../src/render-fixtures.ts";
import { documentOf, run, validatorOf } from "./validator-of.ts";

/** The policies for optional members. */
export const OPTIONAL: readonly Optional[] = ["all", "some", "none"];

/** The factories that are rendered for schemas, of which the first is in a reply and in a request. */
export interface RunFixtures extends RenderedFixtures {
  factories: Record<string, Fixture<unknown>>;
}

/** Render and run the factories of schemas. */
export function fixturesOf(schemas: Record<string, unknown>): RunFixtures {
  const rendered = renderFixtures(documentOfFirst(schemas));
  return { ...rendered, factories: run(rendered.text) };
}

/** Draw values of the first schema, under every policy, and list what our validator has against them. */
export function drawAll(schemas: Record<string, unknown>): { values: unknown[]; problems: unknown[] } {
  const { factories, text } = fixturesOf(schemas);
  const factory = factories[String(Object.keys(schemas)[0]).toLowerCase()];
  if (factory === undefined) throw new Error(text);
  const { response } = validatorOf(documentOfFirst(schemas));
  const values = OPTIONAL.flatMap((optional) => Array.from({ length: 12 }, (_, seed) => factory(undefined, { seed, optional })));
  const reply = { status: 200, contentType: "application/json", headers: new Headers() };
  // A value that is not listed is undocumented in a reply, and so is a member that no schema names, which is none of ours.
  const problems = values.flatMap((body) => response("test", { ...reply, body }));
  return { values, problems: problems.filter(({ kind, message }) => kind === "invalid" || message !== "is not documented") };
}

/** List what a second validator, which shares no code with ours, has against values of the first schema. */
export async function secondOpinion(schemas: Record<string, unknown>, values: readonly unknown[]): Promise<unknown[]> {
  const { violations, forget } = createSchemaValidator(documentOfFirst(schemas));
  const found = await Promise.all(values.map((value) => violations(`/components/schemas/${Object.keys(schemas)[0]}`, value)));
  forget();
  return found.flat();
}

function documentOfFirst(schemas: Record<string, unknown>): OpenApiDocument {
  return documentOf({ $ref: `#/components/schemas/${Object.keys(schemas)[0]}` }, schemas);
}
