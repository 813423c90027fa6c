/** Columns of a line of code, so that it can be read without scrolling. */
const WIDTH = 100;

// Letters that turn the direction of a line, or that are taken for a line's end: what is read must be what is run.
const DECEIVING = /[\u0085\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Write text as a string of TypeScript, which is one of JSON too. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(DECEIVING, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Write plain data, and files in it, as TypeScript: in one line where it fits behind what stands before it, else member by member. */
export function renderLiteral(value: unknown, indent = "", before = 0): string {
  const line = inOneLine(value);
  if (typeof value !== "object" || value === null || value instanceof Blob || before + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return renderMembers(
      value.map((item) => renderLiteral(item, inner, inner.length + 1)),
      inner,
      indent,
      "[]",
    );
  const members = Object.entries(value).map(([name, member]) => {
    const start = `${renderKey(name)}: `;
    return start + renderLiteral(member, inner, inner.length + start.length + 1);
  });
  return renderMembers(members, inner, indent, "{}");
}

function renderMembers(members: readonly string[], inner: string, indent: string, [open, close]: string): string {
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close}`;
}

function inOneLine(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (value instanceof Blob) return 'new Blob(["example"])';
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  const members = Object.entries(value).map(([name, member]) => `${renderKey(name)}: ${inOneLine(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function renderKey(name: string): string {
  // As a plain key it would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}
