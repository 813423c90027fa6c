import { createRevnueClient, type RevnueClient } from "@contracts/revnue";

/** A client for each way to authenticate, as consumers of the tarball make it: they are run wherever JavaScript is. */
export const clients: Record<"bearer", (baseUrl: string) => RevnueClient> = {
  bearer: (baseUrl) => createRevnueClient({ baseUrl, token: "not-a-real-token" }),
};
