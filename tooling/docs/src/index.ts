export { buildDocs } from "./build-docs.ts";
export { describeDocs } from "./describe-docs.ts";
export { type DocsEntry, type DocsServer, serveDocs } from "./serve-docs.ts";
