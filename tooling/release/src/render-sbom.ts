import { Enums, Models, Serialize, SPDX, Spec } from "@cyclonedx/cyclonedx-library";
import { type Publishing, WORKSPACE_SCOPE } from "@tooling/pack";
import { listRuntimeDependencies, type Package } from "./published-packages.ts";

/** Integrities by `name@version`, as the lockfile has them. */
export type Integrities = ReadonlyMap<string, string>;

/**
 * Write the CycloneDX bill of materials of a package: what it brings when it is installed. No time and no random number is in it.
 *
 * @param publishing Scope and licence of our own packages, as they are published.
 */
export function renderSbom(root: Package, integrities: Integrities, publishing: Publishing): string {
  const components = new Map<string, Models.Component>();
  const componentOf = (own: Package): Models.Component => {
    const component = components.get(own.folder) ?? describe(own, integrities, publishing);
    components.set(own.folder, component);
    return component;
  };
  const bom = new Models.Bom();
  bom.metadata.component = componentOf(root);
  for (const { dependency, of } of listRuntimeDependencies(root)) {
    componentOf(of).dependencies.add(componentOf(dependency).bomRef);
    bom.components.add(componentOf(dependency));
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function describe({ manifest }: Package, integrities: Integrities, publishing: Publishing): Models.Component {
  const [name = "", group] = manifest.name.replace(`${WORKSPACE_SCOPE}/`, `${publishing.scope}/`).split("/").reverse();
  const purl = `pkg:npm/${group === undefined ? "" : `${encodeURIComponent(group)}/`}${name}@${manifest.version}`;
  const component = new Models.Component(Enums.ComponentType.Library, name, { group, version: manifest.version, purl, bomRef: purl });
  const license = manifest.name.startsWith(`${WORKSPACE_SCOPE}/`) ? publishing.license : manifest.license;
  if (license !== undefined)
    component.licenses.add(SPDX.isSupportedSpdxId(license) ? new Models.SpdxLicense(license) : new Models.NamedLicense(license));
  const integrity = integrities.get(`${manifest.name}@${manifest.version}`);
  if (integrity !== undefined)
    component.hashes.set(Enums.HashAlgorithm["SHA-512"], Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"));
  return component;
}
