import type { World } from "./contract.ts";
import type { RefusedCase } from "./derive-cases.ts";

/** What is wrong with a provider's answer to a request that is refused: who is not let in, or comes too often, learns nothing of a rule. */
export function providerRefusalFaults(
  world: Pick<World, "credentials">,
  { places, judges }: Pick<RefusedCase, "places" | "judges">,
  status: number,
): string[] {
  if (places.includes("/security")) {
    const isRefusal = status === 401 || status === 403 || (status >= 300 && status < 400);
    return isRefusal ? [] : [`the server answered ${status} instead of 401, 403 or a redirect`];
  }
  const unproven = unprovenFaults(world, status, true);
  if (unproven.length > 0 || !judges.includes("mock") || (status >= 400 && status < 500)) return unproven;
  return [`the server answered ${status} instead of a 4xx`];
}

/** What keeps a provider's answer from showing anything of the contract; `isKnown` says whether the request had credentials. */
export function unprovenFaults({ credentials = [] }: Pick<World, "credentials">, status: number, isKnown: boolean): string[] {
  if (isKnown && (status === 401 || status === 403))
    return [`answered ${status}: set ${credentials.join(" and ") || "the credentials"} to what is allowed to do this`];
  return status === 429 || status >= 500 ? [`answered ${status}, which proves nothing: try again later`] : [];
}
