/** What the runtime must know of a provider: generated from its spec, never written by hand. */
export interface Contract {
  /** Servers of the spec, the default one first. */
  readonly servers: readonly Server[];
  /** Security schemes by name. */
  readonly security: { readonly [scheme: string]: SecurityScheme };
  /** Operations by operationId. */
  readonly operations: { readonly [operationId: string]: OperationFacts };
  /** The documented rate limit, the lower figure where pages differ. */
  readonly rateLimit?: { readonly limit: number; readonly windowMs: number };
}

/** A server of the spec (OAS 3.1, Server Object). */
export interface Server {
  /** Its name among several, for example `staging`. */
  readonly name?: string;
  /** URL with `{variable}` places. */
  readonly url: string;
  /** Client option, its place in the URL, its default unless the option is required, and its values if they are listed. */
  readonly variables: {
    readonly [option: string]: { readonly name: string; readonly default?: string; readonly enum?: readonly string[] };
  };
}

/** A way to authenticate (OAS 3.1, Security Scheme Object). */
export type SecurityScheme =
  | { readonly type: "bearer" }
  | { readonly type: "basic" }
  | { readonly type: "apiKey"; readonly header: string }
  | SessionScheme;

/** A session cookie that a login operation hands out. */
export interface SessionScheme {
  readonly type: "session";
  /** operationId of the login. */
  readonly login: string;
  /** Names of the cookies to keep and send. */
  readonly cookies: readonly string[];
  /** Field of the login's body that takes the user name. */
  readonly username: string;
  /** Field of the login's body that takes the password. */
  readonly password: string;
  /** Path that a successful login redirects to, where it redirects: to any other path, it was refused. */
  readonly redirect?: string;
  /** Fields that the login's body always carries. */
  readonly constants: { readonly [field: string]: string | number | boolean };
}

/** What is sent and expected for one operation. */
export interface OperationFacts {
  readonly method: string;
  /** Path template below the server's URL. */
  readonly path: string;
  /** Whether sending it twice has the effect of sending it once, where the spec says otherwise than its method (RFC 9110, section 9.2.2). */
  readonly idempotent?: boolean;
  /** Present where it needs no credentials. */
  readonly secured?: false;
  /** Whether its path starts at the server's origin, outside the base path. */
  readonly atOrigin?: true;
  /** Media types of the success reply, unless it is JSON alone. */
  readonly accept?: readonly string[];
  /** Statuses and ranges, such as `4XX`, of the documented replies, by their media types; those without a body stand under the empty name. */
  readonly replies: { readonly [mediaTypes: string]: readonly (number | string)[] };
  /** Header that makes the provider carry out a write once, however often it comes. */
  readonly idempotencyKey?: string;
  /** Media types of the request body, unless it is JSON alone. */
  readonly body?: readonly string[];
  /** Query parameters that are not sent as OpenAPI's default style says. */
  readonly query?: { readonly [parameter: string]: QueryStyle };
  /** How to walk the pages of a list. */
  readonly pagination?: Pagination;
}

/** How an array in the query is written: joined by commas, or so with JSV quoting of items that hold a comma. */
export type QueryStyle = "comma" | "jsv";

/** How the pages of a list follow each other; members are names of query parameters or JSON Pointers into the reply. */
export type Pagination =
  | {
      readonly style: "offset";
      readonly offset: string;
      readonly limit: string;
      readonly items: string;
      readonly total?: string;
      readonly next?: string;
    }
  | {
      readonly style: "page";
      readonly page: string;
      readonly size: string;
      readonly firstPage: number;
      readonly items: string;
      readonly totalPages?: string;
      readonly hasMore?: string;
      readonly simplified?: string;
    };
