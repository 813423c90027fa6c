import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Fixture, FixtureOptions } from "@contracts/runtime/fixtures";
import type { StandardSchema } from "@contracts/runtime/validation";
import { isJsonObject, type OpenApiDocument } from "@tooling/spec";
import { findProviders, type Provider } from "@tooling/spec/providers";
import { createSchemaValidator, type SchemaValidator } from "@tooling/spec/schema-validator";

/** A factory, with what must be true of all that it makes. */
export interface ProvenFactory {
  /** Provider and schema. */
  name: string;
  /** List what is wrong with a value by our validator. */
  problems: (options: FixtureOptions) => readonly unknown[];
  /** List what is wrong with it by a second one, which shares no code with ours. */
  secondOpinion: (options: FixtureOptions) => Promise<unknown[]>;
}

/** Find the factories of every provider, and the schemas that have none. */
export async function findFactories(): Promise<{ factories: ProvenFactory[]; lacking: string[] }> {
  const all = await Promise.all(findProviders().map(factoriesOf));
  return { factories: all.flatMap(({ factories }) => factories), lacking: all.flatMap(({ lacking }) => lacking) };
}

async function factoriesOf(provider: Provider): Promise<{ factories: ProvenFactory[]; lacking: string[] }> {
  const load = async <Module>(name: string): Promise<Module> =>
    (await import(pathToFileURL(join(provider.package, "src/generated", name)).href)) as Module;
  const fixtures = await load<Record<string, Fixture<unknown>>>("fixtures.ts");
  const { schemas } = await load<{ schemas: Record<string, StandardSchema<unknown>> }>("schemas.ts");
  const document = JSON.parse(readFileSync(provider.openapi, "utf8")) as OpenApiDocument;
  let validator: SchemaValidator | undefined;
  const second = (): SchemaValidator => {
    validator ??= createSchemaValidator(withoutViews(document) as OpenApiDocument);
    return validator;
  };
  const text = readFileSync(join(provider.package, "src/generated/fixtures.ts"), "utf8");
  const named = new Map(
    [...text.matchAll(/Make a value of schema (".*?"), .*\n.*?export const (\w+)/g)].map(([, name, factory]) => [
      JSON.parse(String(name)),
      factory,
    ]),
  );
  const factories = Object.entries(schemas).flatMap(([name, schema]): ProvenFactory[] => {
    const factory = fixtures[named.get(name) ?? ""];
    if (factory === undefined) return [];
    return [
      {
        name: `${provider.name} ${name}`,
        problems: (options) => schema["~standard"].validate(factory(undefined, options)).issues ?? [],
        secondOpinion: (options) => second().violations(`/components/schemas/${name}`, withoutFiles(factory(undefined, options))),
      },
    ];
  });
  const lacking = Object.keys(schemas).filter((name) => !named.has(name) && !text.includes(`// No fixture of ${name}: `));
  return { factories, lacking: lacking.map((name) => `${provider.name} ${name}`) };
}

/** JSON Schema knows no views: what only the other side needs is not required here. */
function withoutViews(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutViews);
  if (!isJsonObject(node)) return node;
  const { properties, required } = node;
  const isHidden = (name: unknown): boolean => {
    const property = isJsonObject(properties) ? properties[String(name)] : undefined;
    return isJsonObject(property) && (property.readOnly === true || property.writeOnly === true);
  };
  const own = Array.isArray(required) ? { ...node, required: required.filter((name) => !isHidden(name)) } : node;
  return Object.fromEntries(Object.entries(own).map(([key, child]) => [key, withoutViews(child)]));
}

/** JSON knows no files, only the text of their bytes. */
function withoutFiles(value: unknown): unknown {
  if (value instanceof Blob) return "file";
  if (Array.isArray(value)) return value.map(withoutFiles);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutFiles(child)])) : value;
}
