import { listOperations, type OpenApiDocument } from "@tooling/spec";

/** Paths of the modules that a probe compares, each as the probe imports it. */
export interface ProbeModules {
  ours: string;
  theirs: string;
  runtime: string;
}

/** Brings what callers see of one operation or schema into one form, whichever generator wrote it. */
const FORMS = `
type OurCall<Operation> = { [Place in keyof Member<Operation, "parameters">]: Member<Operation, "parameters">[Place] } & OurBody<Operation>;
type OurBody<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? { body: WriteView<Content[keyof Content]> }
  : Operation extends { requestBody?: { content: infer Content } }
    ? { body?: WriteView<Content[keyof Content]> }
    : object;
type OurReplies<Operation> = Operation extends { responses: infer Replies } ? { [Status in keyof Replies]: ReplyOf<Replies[Status]> } : never;
type ReplyOf<Reply> = Reply extends { content: infer Content } ? ReadView<Content[keyof Content]> : undefined;
type TheirCall<Data> = { [Place in keyof Data as Place extends "headers" ? "header" : Exclude<Place, "url">]: Data[Place] };
type Member<Holder, Key> = Key extends keyof Holder ? Holder[Key] : never;
interface NotThere { "is not there": true }
`;

/** Write the module that has, under the same names, what callers see of each schema and operation: once by us, once by the second generator. */
export function renderProbe(document: OpenApiDocument, modules: ProbeModules, theirNames: ReadonlySet<string>): string {
  const their = (name: string): string => (theirNames.has(name) ? `theirs.${name}` : "NotThere");
  const ours: string[] = [];
  const theirs: string[] = [];
  const add = (name: string, our: string, their: string): void => {
    ours.push(`  ${JSON.stringify(name)}: ${our};`);
    theirs.push(`  ${JSON.stringify(name)}: ${their};`);
  };
  for (const name of Object.keys(document.components?.schemas ?? {}).sort()) {
    const schema = `components["schemas"][${JSON.stringify(name)}]`;
    add(`${name}, read`, `ReadView<${schema}>`, their(name));
    add(`${name}, written`, `WriteView<${schema}>`, their(theirNames.has(`${name}Writable`) ? `${name}Writable` : name));
  }
  for (const { id } of listOperations(document)) {
    const operation = `operations[${JSON.stringify(id)}]`;
    const replies = [`${id}Responses`, `${id}Errors`].filter((name) => theirNames.has(name)).map(their);
    add(`${id}, call`, `OurCall<${operation}>`, `TheirCall<${their(`${id}Data`)}>`);
    add(`${id}, replies`, `OurReplies<${operation}>`, replies.join(" & ") || "NotThere");
  }
  return [
    `import type { components, operations } from ${JSON.stringify(modules.ours)};`,
    `import type * as theirs from ${JSON.stringify(modules.theirs)};`,
    `import type { ReadView, WriteView } from ${JSON.stringify(modules.runtime)};`,
    FORMS,
    ...["export interface Ours {", ...ours, "}", "export interface Theirs {", ...theirs, "}", ""],
  ].join("\n");
}
