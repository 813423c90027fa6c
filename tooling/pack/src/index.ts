export { type Packed, type PackOptions, packPackages } from "./pack-packages.ts";
export { OLDEST_NODE, type Publishing, WORKSPACE_SCOPE } from "./packed-manifest.ts";
export { readPublishing } from "./publishing.ts";
