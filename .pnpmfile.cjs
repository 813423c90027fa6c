/** Packages of which the built browser bundle alone is served: what they would bring to build it anew is left out. */
const BUNDLES = new Set(["@scalar/api-reference"]);

module.exports = {
  hooks: {
    readPackage: (manifest) => (BUNDLES.has(manifest.name) ? { ...manifest, dependencies: {} } : manifest),
  },
};
