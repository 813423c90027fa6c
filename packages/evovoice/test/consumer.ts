import { createEvoVoiceClient, type EvoVoiceClient } from "@contracts/evovoice";

const credentials = { username: "user@example.example", password: "not-a-real-password" };

/** A client for each way to authenticate, as consumers of the tarball make it: they are run wherever JavaScript is. */
export const clients: Record<"basic" | "session", (baseUrl: string) => EvoVoiceClient> = {
  basic: (baseUrl) => createEvoVoiceClient({ baseUrl, ...credentials }),
  session: (baseUrl) => createEvoVoiceClient({ baseUrl, ...credentials, auth: "session" }),
};
