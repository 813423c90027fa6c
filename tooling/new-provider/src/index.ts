export { AUTH_KINDS, type AuthKind } from "./client-auth.ts";
export { type Imported, type ImportOptions, importProvider } from "./import-provider.ts";
export { renderImport } from "./import-readme.ts";
export { type Beginning, newProvider } from "./new-provider.ts";
export { NewProviderError } from "./new-provider-error.ts";
export { type ProviderNames, readProviderName } from "./provider-name.ts";
