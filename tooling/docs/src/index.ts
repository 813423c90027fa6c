export { type DocsHandler, type DocsOptions, type DocsServer, serveDocs } from "./serve-docs.ts";
export { createTryProxy } from "./try-proxy.ts";
