import type { JsonObject, OpenApiDocument } from "@tooling/spec";

/** Texts that would become code, or a prototype, in a generator that pastes them; each that runs sets `hacked`. */
export const HOSTILE_TEXTS: readonly string[] = [
  "*/ globalThis.hacked = 1; /*",
  "**//**/ globalThis.hacked = 1; //",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is hostile because of it
  "`${globalThis.hacked = 1}`",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is hostile because of it
  "${globalThis.hacked = 1}",
  '"; globalThis.hacked = 1; //',
  "'; globalThis.hacked = 1; //",
  '\\"; globalThis.hacked = 1; //',
  "line\nglobalThis.hacked = 1",
  "line\r\nglobalThis.hacked = 1",
  "line\u2028globalThis.hacked = 1",
  "}; globalThis.hacked = 1; ({",
  "]: 1 }; globalThis.hacked = 1; //",
  "</script><script>globalThis.hacked = 1</script>",
  "trailing backslash \\",
  "__proto__",
  "constructor",
  "toString",
  "default",
  "#",
  "a~b/c~1d",
  "@see globalThis",
];

/** The same, and texts that would become cells and rows of a table. */
export const HOSTILE_CELLS: readonly string[] = [...HOSTILE_TEXTS, "a|b", "a | b\n| c"];

/** Evidence that holds the texts in every place that is rendered. */
function hostileEvidence(text: string): JsonObject {
  return {
    source: text,
    title: text,
    url: `https://tides.test/${encodeURIComponent(text)}`,
    grade: "inferred",
    note: text,
    assumption: text,
  };
}

/** A document that holds the texts in every place that a generator reads one from. */
export function hostileDocument(texts: readonly string[] = HOSTILE_TEXTS): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: texts.join(" "), version: "0.1.0" },
    servers: texts.map((text, index) => ({
      url: `https://api.test/${text}`,
      description: text,
      "x-server-name": text,
      variables: { [`${text}${index}`]: { default: text, enum: [text], description: text } },
    })),
    "x-assumptions": mapOf(texts, (text) => ({ believe: text, because: text, confirmedBy: text, refutedBy: text, state: "open" })),
    tags: texts.map((text) => ({ name: text, description: text })),
    paths: Object.fromEntries(texts.map((text) => [`/${text}`, hostilePathItem(text, texts)])),
    components: {
      schemas: { Hostile: hostileSchema(texts) },
      securitySchemes: {
        hostile: {
          "x-session": { login: texts[0], cookies: texts, username: texts[1], password: texts[2], constants: mapOf(texts, (text) => text) },
        },
      },
    },
  };
}

function hostilePathItem(text: string, texts: readonly string[]): JsonObject {
  return {
    get: {
      operationId: text,
      tags: [text],
      summary: text,
      description: text,
      "x-pagination": { style: text, items: text },
      "x-evidence": hostileEvidence(text),
      parameters: texts.map((name) => ({
        name,
        in: "query",
        description: text,
        explode: false,
        "x-evidence": hostileEvidence(text),
        schema: { type: "array", default: [text], items: { type: "string", pattern: text, format: text } },
      })),
      responses: {
        200: {
          description: text,
          "x-evidence": hostileEvidence(text),
          headers: mapOf(texts, (name) => ({ description: name, schema: { type: "string" } })),
          content: { "application/json": { schema: { $ref: "#/components/schemas/Hostile" } }, [text]: { schema: { const: text } } },
        },
      },
    },
  };
}

function hostileSchema(texts: readonly string[]): JsonObject {
  return {
    type: "object",
    title: texts.join(" "),
    description: texts.join("\n"),
    required: texts,
    properties: mapOf(texts, (text) => ({
      type: "string",
      title: text,
      description: text,
      "x-evidence": hostileEvidence(text),
      format: text,
      pattern: text,
      default: text,
      example: text,
      enum: [text],
    })),
  };
}

function mapOf<Value>(texts: readonly string[], render: (text: string) => Value): Record<string, Value> {
  return Object.fromEntries(texts.map((text) => [text, render(text)]));
}
