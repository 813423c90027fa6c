import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type Document as YamlDocument } from "yaml";
import { parsePointer } from "./json-pointer.ts";
import { SpecError } from "./problem.ts";
import type { SpecFile } from "./spec-file.ts";

/** Largest file in bytes: GitHub's whole REST description, the largest one known to us, has 12 MB. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** Deepest nesting: beyond it recursive tools run out of stack. */
export const MAX_DEPTH = 200;

/** Times an anchor may be unfolded: what an alias bomb exceeds at once. */
const MAX_ALIASES = 100;

/** Files as they were last read, by path: parsing is most of what reading a spec again costs. */
const lastRead = new Map<string, SpecFile>();

/** What the parser's terse messages leave open. */
const REMEDIES: Record<string, { rule: string; message: string }> = {
  MULTIPLE_DOCS: { rule: "yaml-syntax", message: 'A second YAML document starts here: delete the "---", or move it to a file of its own.' },
  RESOURCE_EXHAUSTION: { rule: "nesting-depth", message: `It nests deeper than ${MAX_DEPTH} levels: split it with $ref.` },
  TAG_RESOLVE_FAILED: { rule: "yaml-syntax", message: "This YAML tag is unknown: delete it and write a plain value." },
};

interface Fault {
  offset: number;
  rule: string;
  message: string;
}

/**
 * Read one YAML or JSON file and refuse what two parsers could read differently, or what no tool could hold.
 *
 * @throws {SpecError} Naming the first fault.
 */
export function readSpecFile(path: string): SpecFile {
  const refuse = (rule: string, message: string, place = { line: 1, column: 1 }): never => {
    throw new SpecError([{ file: path, ...place, rule, message }]);
  };
  if (statSync(path).size > MAX_FILE_BYTES) refuse("file-size", `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB: split it.`);
  const bytes = readFileSync(path);
  const text = bytes.toString("utf8");
  const lineCounter = new LineCounter();
  const position = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const encodingFault = findEncodingFault(bytes, text);
  if (encodingFault !== undefined) {
    const before = text.slice(0, encodingFault.offset).split("\n");
    refuse(encodingFault.rule, encodingFault.message, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  }
  const known = lastRead.get(path);
  if (known?.text === text) return known;
  // Duplicate keys are looked for below: the parser's own search takes a minute for 40,000 keys.
  const document = parseDocument(text, {
    lineCounter,
    schema: "core",
    resolveKnownTags: false,
    uniqueKeys: false,
    strict: true,
    prettyErrors: false,
  });
  const fault = findSyntaxFault(document) ?? findNodeFault(document);
  if (fault !== undefined) refuse(fault.rule, fault.message, position(fault.offset));
  if (document.contents === null) refuse("empty-file", "The file is empty: write what it should hold, or delete it and what refers to it.");
  const value = toValue(document, refuse);
  const file: SpecFile = { path, text, value, position: (pointer) => position(offsetOf(document, parsePointer(pointer))) };
  lastRead.set(path, file);
  return file;
}

function findEncodingFault(bytes: Buffer, text: string): Fault | undefined {
  if (!isUtf8(bytes)) {
    const encoded = Buffer.from(text);
    const byte = bytes.findIndex((value, index) => value !== encoded[index]);
    const offset = bytes.subarray(0, byte).toString("utf8").length;
    return { offset, rule: "text-encoding", message: "What stands here is not UTF-8: save the file as UTF-8." };
  }
  // YAML 1.2, section 5.1: a control character other than these may stand in no file.
  const control = /(?![\t\n\r\u0085])\p{Cc}/u.exec(text);
  if (control === null) return undefined;
  const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const message = `The control character U+${code} stands here: delete it, or write "\\u${code}" in double quotes.`;
  return { offset: control.index, rule: "text-encoding", message };
}

function findSyntaxFault(document: YamlDocument): Fault | undefined {
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault === undefined) return undefined;
  return {
    offset: fault.pos[0],
    ...(REMEDIES[fault.code] ?? { rule: "yaml-syntax", message: `${fault.message.replace(/\.$/, "")}. Mend the YAML here.` }),
  };
}

function findNodeFault(document: YamlDocument): Fault | undefined {
  const anchors = new Set<string>();
  let fault: Fault | undefined;
  visit(document, {
    Alias(_, { source, range }) {
      if (anchors.has(source)) return undefined;
      fault = { offset: range?.[0] ?? 0, rule: "yaml-syntax", message: `No "&${source}" stands before this alias: write the value out.` };
      return visit.BREAK;
    },
    Value(_, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Pair(_, { key }, path) {
      if (isScalar(key)) return undefined;
      const offset = (key as Node | null)?.range?.[0] ?? (path.at(-1) as Node).range?.[0] ?? 0;
      fault = { offset, rule: "yaml-syntax", message: "A key must be a plain word: write it out." };
      return visit.BREAK;
    },
    Map(_, map) {
      if (map.anchor !== undefined) anchors.add(map.anchor);
      const seen = new Set<string>();
      for (const key of map.items.map((pair) => pair.key).filter(isScalar)) {
        const name = String(key.value);
        // `200` and `"200"` are two keys for YAML, and one for JSON.
        if (seen.has(name)) {
          const message = `The key "${name}" stands here a second time: keep one of the two.`;
          fault = { offset: key.range?.[0] ?? 0, rule: "no-duplicate-keys", message };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return fault;
}

function toValue(document: YamlDocument, refuse: (rule: string, message: string) => never): unknown {
  try {
    // The limit on aliases is what stops an alias bomb: the value is never built.
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return refuse("no-alias-bomb", "Its YAML aliases unfold to more than a tool can hold: write the values out, or use $ref.");
  }
}

function offsetOf(document: YamlDocument, segments: readonly string[]): number {
  let node = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const segment of segments) {
    node = childOf(isAlias(node) ? (node.resolve(document) ?? null) : node, segment);
    if (!node?.range) return offset;
    offset = node.range[0];
  }
  return offset;
}

function childOf(node: Node | null, segment: string): Node | null {
  if (isSeq<Node>(node)) return node.items[Number(segment)] ?? null;
  if (!isMap<Node, Node | null>(node)) return null;
  // Compared as text, since a pointer cannot tell the key `200` from "200".
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
  return pair === undefined ? null : (pair.value ?? pair.key);
}
