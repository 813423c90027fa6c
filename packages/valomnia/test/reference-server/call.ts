import { type Collection, SINGULAR, type State } from "./records.ts";
import { Refusal, type Reply, type WireRecord } from "./reply.ts";

/** A request that has found its operation. */
export interface Call {
  state: State;
  request: Request;
  query: URLSearchParams;
  /** Numeric id in the path, as it stands there. */
  id?: string;
  /** Reference in the path. */
  reference?: string;
  /** Milliseconds since 1970. */
  now: number;
}

/** Answers the calls of one operation. */
export type Handler = (call: Call) => Reply | Promise<Reply>;

/** The fields of a body, whatever its media type. */
export type Fields = Readonly<Record<string, unknown>>;

const TEXTS = ["reference", "name", "description", "email", "password"];
const PICTURE_TYPES = ["image/jpeg", "image/gif", "image/png", "image/bmp"];
const PICTURE_MAX_BYTES = 2 * 1024 * 1024;

/** Write an instant as the provider does: UTC, whole seconds. */
export function timestamp(now: number): string {
  return new Date(now).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Find the record that the path names. */
export function recordOf({ state, id, reference }: Call, collection: Collection): WireRecord {
  return lookUp(state, collection, "id", id ?? reference, reference !== undefined);
}

/** Find the record that a field of a body names, by numeric id or, with `useExternalId`, by reference. */
export function linkedBy({ state }: Call, fields: Fields, name: string, collection: Collection): WireRecord {
  return lookUp(state, collection, name, fields[name], booleanOf(fields, "useExternalId", false));
}

function lookUp({ records }: State, collection: Collection, name: string, key: unknown, isReference: boolean): WireRecord {
  if (!isReference && !/^-?\d+$/.test(String(key))) throw invalidType(name, "Long");
  const record = records[collection].find(({ id, reference }) => (isReference ? reference === key : id === Number(key)));
  if (record !== undefined) return record;
  throw new Refusal(404, "not_found", `The ${SINGULAR[collection]} with the ${isReference ? "reference" : "id"} ${key} doesn't exist.`);
}

/** Read a body, as JSON or as a form. */
export async function fieldsOf({ request }: Call, mediaType: "json" | "form", required: readonly string[]): Promise<Fields> {
  const fields: unknown = await (mediaType === "json" ? request.json() : request.formData().then(Object.fromEntries)).catch(
    () => undefined,
  );
  if (!isFields(fields) || TEXTS.some((name) => typeof (fields[name] ?? "") !== "string"))
    throw new Refusal(400, "save_failed", "The record was not saved.");
  const missing = required.find((name) => (fields[name] ?? "") === "");
  if (missing !== undefined) throw new Refusal(400, "missing_param", `The parameter [${missing}] is required.`);
  return fields;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Read a boolean, which a form holds as text. */
export function booleanOf(fields: Fields, name: string, fallback: boolean): boolean {
  const value = fields[name] ?? fallback;
  if (!["true", "false"].includes(String(value))) throw invalidType(name, "Boolean");
  return String(value) === "true";
}

/** Refuse a value that another record of the collection has. */
export function refuseTaken({ state }: Call, collection: Collection, name: string, value: unknown, own?: WireRecord): void {
  if (state.records[collection].some((record) => record !== own && record[name] === value))
    throw new Refusal(400, "not_unique", `The ${name} [${value}] is already in use.`);
}

/** Keep the picture of a form: the address that its copy has, without a scheme; null where there is none. */
export function pictureOf({ now }: Call, file: unknown, folder: string): string | null {
  if (file === undefined) return null;
  if (!(file instanceof File) || !PICTURE_TYPES.includes(file.type))
    throw new Refusal(400, "unsupported_file_type", "Only jpg, gif, png and bmp files are accepted.");
  if (file.size > PICTURE_MAX_BYTES) throw new Refusal(400, "exceeded_file_size", "The file is larger than 2 MB.");
  return `files.valomnia.example/example-organisation-0000000000000/${folder}/${now}_${file.name}`;
}

/** Add a record, with the id that comes next. */
export function add({ state, now }: Call, collection: Collection, fields: Fields): WireRecord {
  const id = Math.max(0, ...state.records[collection].map((record) => record.id)) + 1;
  const record = { id, ...fields, organization: "example-organisation", dateCreated: timestamp(now), lastUpdated: timestamp(now) };
  state.records[collection].push(record);
  return record;
}

/** Refuse a value of another type than the provider's. */
export function invalidType(name: string, type: string): Refusal {
  return new Refusal(400, "invalid_param_type", `The parameter [${name}] must be of type ${type}.`);
}
