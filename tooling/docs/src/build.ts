export { buildPortal } from "./build-portal.ts";
export { buildProviderDocs, buildProviderDraft } from "./build-provider-docs.ts";
