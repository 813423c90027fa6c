import { isJsonObject } from "@tooling/spec";

/** Whether a media type is a form, whose fields are texts and files. */
export function isForm(mediaType: string): boolean {
  return mediaType === "application/x-www-form-urlencoded" || mediaType === "multipart/form-data";
}

/** List the fields that a form is sent as: one for each item of a list, none for null. */
export function formFields(value: unknown): [string, string | Blob][] {
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, field]) =>
    [field]
      .flat()
      .filter((item) => item !== null && item !== undefined)
      .map((item): [string, string | Blob] => [name, item instanceof Blob ? item : textOf(item)]),
  );
}

function textOf(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
