import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";

/** Write a document's types by the generator that could take openapi-typescript's place; this module is the only one that knows it. */
export async function generateSecondTypes(document: string, folder: string): Promise<string> {
  await createClient({
    input: document,
    output: { path: folder, clean: true },
    // Names as the document has them, so that each type can be found by its name.
    plugins: [{ name: "@hey-api/typescript", case: "preserve" }],
    logs: { level: "silent", file: false },
  });
  return join(folder, "types.gen.ts");
}
