import { createValomniaClient, type ValomniaClient } from "@contracts/valomnia";

const credentials = { username: "user@example.example", password: "not-a-real-password" };

/** A client for each way to authenticate, as consumers of the tarball make it: they are run wherever JavaScript is. */
export const clients: Record<"session", (baseUrl: string) => ValomniaClient> = {
  session: (baseUrl) => createValomniaClient({ baseUrl, ...credentials }),
};
