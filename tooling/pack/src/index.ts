export { type Packed, type PackOptions, packPackages } from "./pack-packages.ts";
export { OLDEST_NODE, type Publishing } from "./packed-manifest.ts";
