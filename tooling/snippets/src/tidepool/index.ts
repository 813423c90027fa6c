import { bearerAuth, type Client, type ClientOptions, type Contract, createClient, type TokenOption } from "@contracts/runtime";

/** The operations of the invented provider that READMEs of the tooling speak of. */
export interface operations {
  listStations: {
    responses: { 200: { headers: object; content: { "application/json": { name: string }[] } }; 401: { headers: object; content?: never } };
  };
}

interface paths {
  "/stations": { get: operations["listStations"] };
}

type Pages = Record<never, never>;

/** A client of the invented provider. */
export type TidepoolClient = Client<paths, Pages>;

const contract: Contract = {
  servers: [{ url: "https://tidepool.example", variables: {} }],
  security: { bearerAuth: { type: "bearer" } },
  operations: { listStations: { method: "GET", path: "/stations", replies: { "application/json": [200], "": [401] } } },
};

/** Create a client of the invented provider. */
export function createTidepoolClient(options: ClientOptions & { token: TokenOption }): TidepoolClient {
  return createClient<paths, Pages>(contract, options, bearerAuth(options.token));
}
