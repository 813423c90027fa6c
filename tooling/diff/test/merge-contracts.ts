import { HTTP_METHODS, isJsonObject, type OpenApiDocument } from "@tooling/spec";

/** Put contracts into one, so that one run compares them all: paths, operations and schemas carry the number of theirs. */
export function mergeContracts(contracts: readonly (readonly [number: number, contract: OpenApiDocument])[]): OpenApiDocument {
  const [first] = contracts;
  if (first === undefined) throw new Error("There is nothing to merge.");
  const parts = contracts.map(([number, contract]) => numberParts(number, contract));
  const [, { components, ...document }] = first;
  const paths = Object.assign({}, ...parts.map((part) => part.paths)) as OpenApiDocument["paths"];
  const schemas = Object.assign({}, ...parts.map((part) => part.schemas)) as NonNullable<OpenApiDocument["components"]>[string];
  return { ...document, paths, components: { ...components, schemas } };
}

/** Number of the contract that a place of the merged one belongs to. */
export function contractNumber(place: string): number | undefined {
  const [, number] = /row(\d+)/i.exec(place) ?? [];
  return number === undefined ? undefined : Number(number);
}

function numberParts(number: number, contract: OpenApiDocument): { paths: object; schemas: object } {
  const { paths, components } = JSON.parse(
    JSON.stringify(contract).replaceAll('"#/components/schemas/', `"#/components/schemas/Row${number}`),
  ) as OpenApiDocument;
  for (const item of Object.values(paths))
    for (const operation of HTTP_METHODS.map((method) => item[method]).filter(isJsonObject))
      operation.operationId = `row${number}${String(operation.operationId)}`;
  const rename = (map: object, prefix: string): object =>
    Object.fromEntries(Object.entries(map).map(([name, value]) => [prefix + name, value]));
  return { paths: rename(paths, `/row${number}`), schemas: rename(components?.schemas ?? {}, `Row${number}`) };
}
