/** Render plain data as a TypeScript literal; every string is quoted, so that nothing in a spec becomes code. */
export function renderLiteral(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item) => renderLiteral(item, inner)).join(", ")}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return "{}";
  return `{\n${members.map(([key, member]) => `${inner}${renderKey(key)}: ${renderLiteral(member, inner)},\n`).join("")}${indent}}`;
}

/** Render a property name: bare where it is a plain word, computed where the literal form would set a prototype. */
export function renderKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Render text as a doc comment that it cannot leave. */
export function renderDocComment(text: string, indent = ""): string {
  return `${indent}/** ${text.replace(/\s+/g, " ").trim().replaceAll("*/", "*\\/")} */\n`;
}
