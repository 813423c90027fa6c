/**
 * Options for TanStack Query of a client's calls; no client reaches it, and it imports nothing of TanStack Query.
 *
 * @packageDocumentation
 */
import type { CallOptions, Client, DataOf, InitOf, Method, OperationOf, PathsWith } from "./client-types.ts";
import { unwrap } from "./result.ts";

/**
 * What identifies a query: provider, scope, method, path, and what of the call decides the reply.
 *
 * The call's own `headers` are no part of it, since they may hold secrets and keys are shown and stored: where they decide the reply, tell
 * the queries apart by the scope.
 */
export type QueryKey = readonly unknown[];

/** Options of a query, for `useQuery`, `fetchQuery` and the like. */
export interface QueryOptions<Data> {
  queryKey: QueryKey;
  /** Sends the call, and aborts it with the query; throws a ContractError. */
  queryFn: (context: { signal: AbortSignal }) => Promise<Data>;
  /** The client tries again by itself, and knows what may be sent twice. */
  retry: false;
}

/** Options of a mutation, for `useMutation` and the like. */
export interface MutationOptions<Init, Data> {
  mutationKey: QueryKey;
  /** Sends the call with what `mutate` is given; throws a ContractError. */
  mutationFn: (init: Init) => Promise<Data>;
  /** The client tries again by itself, and knows what may be sent twice. */
  retry: false;
}

/** Makes the options of a client's queries and mutations. */
export interface Queries<Paths extends object> {
  /** Options of a query; no data of a documented reply is null. */
  query: <Path extends PathsWith<Paths, "GET">>(
    path: Path,
    ...init: InitOf<OperationOf<Paths[Path], "GET">>
  ) => QueryOptions<Answer<OperationOf<Paths[Path], "GET">>>;
  /** Options of a mutation. */
  mutation: <Verb extends Exclude<Method, "GET">, Path extends PathsWith<Paths, Verb>>(
    method: Verb,
    path: Path,
  ) => MutationOptions<Given<InitOf<OperationOf<Paths[Path], Verb>>>, DataOf<OperationOf<Paths[Path], Verb>>>;
  /** Start of the keys of all queries, or of those of a path: for `invalidateQueries` and the like. */
  key: (path?: PathsWith<Paths, "GET">) => QueryKey;
}

// TanStack Query takes undefined for a mistake.
type Answer<Operation> = DataOf<Operation> extends infer Data ? (Data extends undefined ? null : Data) : never;
// biome-ignore lint/suspicious/noConfusingVoidType: `mutate()` needs no argument only where void is among its types.
type Given<Init extends readonly unknown[]> = Init extends readonly [init: infer Own] ? Own : Init[0] | undefined | void;

/** Create the options of a client's calls; the keys of all begin with the prefix. */
export function createQueries<Paths extends object, Pages>(client: Client<Paths, Pages>, ...prefix: readonly unknown[]): Queries<Paths> {
  const send = async (method: Method, path: unknown, init: object): Promise<never> => {
    const call = client[method] as (path: unknown, init: object) => Promise<never>;
    return unwrap(call(path, init)) as never;
  };
  return {
    query(path, ...[init = {}]) {
      const { params, accept, signal: own } = init as CallOptions & { params?: unknown; accept?: unknown };
      return {
        queryKey: [...prefix, "GET", path, { params, accept }],
        queryFn: async ({ signal }) =>
          (await send("GET", path, { ...init, signal: own === undefined ? signal : AbortSignal.any([own, signal]) })) ?? (null as never),
        retry: false,
      };
    },
    mutation: (method, path) => ({
      mutationKey: [...prefix, method, path],
      mutationFn: (init) => send(method, path, init ?? {}),
      retry: false,
    }),
    key: (path) => (path === undefined ? prefix : [...prefix, "GET", path]),
  };
}
