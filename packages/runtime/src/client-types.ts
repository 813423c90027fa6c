import type { Middleware } from "./middleware.ts";
import type { Paginated, PaginateOptions } from "./paginate.ts";
import type { RetryOptions } from "./retry.ts";

/** A method of the client, named as openapi-fetch names it. */
export type Method = "GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE";

/** What a call takes beside the operation's own parameters and body. */
export interface CallOptions {
  /** Headers of this call, beside those that other options govern; they win over the client's. */
  headers?: Record<string, string>;
  /** Aborts the call. */
  signal?: AbortSignal;
  /** Milliseconds that one attempt may take, from sending it to the end of the reply's body. @default the client's */
  timeoutMs?: number;
  /** When and how often the request is sent again. @default the client's */
  retry?: Partial<RetryOptions>;
  /** Makes the provider carry out a write once, however often it is sent: only where the contract documents such a key. @default a new one for each call, where it does */
  idempotencyKey?: string;
}

/** What a call gives: `ok` tells a documented success, `status` which reply it is; `unwrap()` turns it into its data. */
export type Result<Operation, Accept = never, Verb extends Method = Method> =
  | DocumentedResult<ResponsesOf<Operation>, Accept, Verb>
  | {
      /** The contract does not know this status, or not with such a body. */
      documented: false;
      ok: false;
      status: number;
      data?: never;
      /** Parsed JSON, else text; undefined for no body. */
      error: unknown;
      response: Response;
      /** Milliseconds that the provider asks to wait. */
      retryAfterMs?: number;
    };

type DocumentedResult<Responses, Accept, Verb> = {
  [Key in keyof Responses]: IsSuccess<Key> extends true
    ? {
        documented: true;
        ok: true;
        status: StatusOf<Key, keyof Responses>;
        /** The reply's data; undefined where the provider sent an empty body in its place. */
        data: Verb extends "HEAD" ? undefined : BodyOf<Responses[Key], Accept>;
        error?: never;
        response: Response;
      }
    : {
        documented: true;
        ok: false;
        status: StatusOf<Key, keyof Responses>;
        data?: never;
        error: Verb extends "HEAD" ? undefined : BodyOf<Responses[Key], never>;
        response: Response;
        /** Milliseconds that the provider asks to wait. */
        retryAfterMs?: number;
      };
}[keyof Responses];

/** The statuses of a documented reply, without those that have a reply of their own. */
type StatusOf<Key, Others> = Key extends number
  ? Key
  : Exclude<RangeOf<Key>, Others | (Key extends "default" ? RangeOf<Extract<Others, `${number}XX`>> : never)>;
type RangeOf<Key> = Key extends "2XX"
  ? Range<2>
  : Key extends "3XX"
    ? Range<3>
    : Key extends "4XX"
      ? Range<4>
      : Key extends "5XX"
        ? Range<5>
        : Range<3 | 4 | 5>;
type Range<Hundred extends number> = ToNumber<`${Hundred}${Digit}${Digit}`>;
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type ToNumber<Text> = Text extends `${infer Value extends number}` ? Value : never;
type IsSuccess<Status> = Status extends string | number ? (`${Status}` extends `2${string}` ? true : false) : false;

/** A client bound to the paths of one provider; `Pages` names the lists that have pages, and where their items are. */
export type Client<Paths extends object, Pages = object> = { [Verb in Method]: ClientMethod<Paths, Verb> } & {
  /** Walk a list through all its pages, item by item or, by `.pages()`, page by page. */
  paginate: <Path extends keyof Pages & PathsWith<Paths, "GET">>(
    path: Path,
    ...init: PaginateInit<OperationOf<Paths[Path], "GET">, ItemOf<OperationOf<Paths[Path], "GET">, Pages[Path]>>
  ) => Paginated<ItemOf<OperationOf<Paths[Path], "GET">, Pages[Path]>>;
  /** Add middlewares; calls that are under way do not see them. */
  use: (...middlewares: Middleware[]) => void;
  /** Remove middlewares; calls that are under way keep them. */
  eject: (...middlewares: Middleware[]) => void;
};

/** A method of the client; `accept` chooses among the media types of a reply, and with it the type of `data`. */
export interface ClientMethod<Paths extends object, Verb extends Method> {
  <Path extends PathsWith<Paths, Verb>, const Accept extends AcceptOf<OperationOf<Paths[Path], Verb>>>(
    path: Path,
    init: CallInit<OperationOf<Paths[Path], Verb>> & { accept: Accept },
  ): Promise<Result<OperationOf<Paths[Path], Verb>, Accept, Verb>>;
  // Last, because the compiler explains a call that fits neither form by the last one.
  <Path extends PathsWith<Paths, Verb>>(
    path: Path,
    ...init: InitOf<OperationOf<Paths[Path], Verb>>
  ): Promise<Result<OperationOf<Paths[Path], Verb>, never, Verb>>;
}

type PaginateInit<Operation, Item> = [RequiredKeys<CallInit<Operation>>] extends [never]
  ? [init?: CallInit<Operation> & PaginateOptions<Item>]
  : [init: CallInit<Operation> & PaginateOptions<Item>];

/** The type of a list's items; `Pointer` is the JSON Pointer of the items in the reply. */
type ItemOf<Operation, Pointer> = At<DataOf<Operation>, Pointer> extends readonly (infer Item)[] ? Item : never;
type At<Value, Pointer> = Pointer extends `/${infer Key}/${infer Rest}`
  ? At<Member<Value, Key>, `/${Rest}`>
  : Pointer extends `/${infer Key}`
    ? Member<Value, Key>
    : NonNullable<Value>;
type Member<Value, Key> = Key extends keyof NonNullable<Value> ? NonNullable<NonNullable<Value>[Key]> : never;

/** The paths that know a method. */
export type PathsWith<Paths, Verb extends Method> = {
  [Path in keyof Paths]: OperationOf<Paths[Path], Verb> extends never ? never : Path;
}[keyof Paths];

/** The operation of a method, never where there is none. */
export type OperationOf<PathItem, Verb extends Method> =
  Lowercase<Verb> extends infer Key extends keyof PathItem ? Exclude<PathItem[Key], undefined> : never;

type AcceptOf<Operation> = MediaTypeOf<SuccessOf<Operation>>;

/** The view of a schema that a reply holds: without what is writeOnly (OAS 3.1, section 4.8.24). */
export type ReadView<Value> = View<Value, { readonly $write: unknown }, "$read">;

/** The view of a schema that a request holds: without what is readOnly (OAS 3.1, section 4.8.24). */
export type WriteView<Value> = View<Value, { readonly $read: unknown }, "$write">;

// openapi-typescript marks such properties as `{ $read: T }` and `{ $write: T }`.
type View<Value, Hidden, Marker extends string> = Value extends Blob
  ? Value
  : Value extends { readonly [Key in Marker]: infer Inner }
    ? View<Inner, Hidden, Marker>
    : Value extends readonly (infer Item)[]
      ? View<Item, Hidden, Marker>[]
      : Value extends object
        ? { [Key in keyof Value as IsHidden<NonNullable<Value[Key]>, Hidden> extends true ? never : Key]: View<Value[Key], Hidden, Marker> }
        : Value;

// What can only be null leaves never, which extends everything.
type IsHidden<Value, Hidden> = [Value] extends [never] ? false : Value extends Hidden ? true : false;

type ResponsesOf<Operation> = Operation extends { responses: infer Responses } ? Responses : never;
type SuccessKeys<Status> = Status extends unknown ? (IsSuccess<Status> extends true ? Status : never) : never;
type SuccessOf<Operation> = ResponsesOf<Operation> extends infer Responses ? Responses[SuccessKeys<keyof Responses>] : never;
type FailureOf<Operation> =
  ResponsesOf<Operation> extends infer Responses ? Responses[Exclude<keyof Responses, SuccessKeys<keyof Responses>>] : never;
type MediaTypeOf<Reply> = Reply extends { content: infer Content } ? Extract<keyof Content, string> : never;
type JsonTypeOf<Content> = Extract<keyof Content, "application/json"> extends never ? keyof Content : "application/json";

/** What a successful call gives: the media type asked for, else JSON; undefined where the reply has no body. */
export type DataOf<Operation, Accept = never> = BodyOf<SuccessOf<Operation>, Accept>;

/** What a call that failed as documented gives. */
export type ErrorOf<Operation> = BodyOf<FailureOf<Operation>, never>;

type BodyOf<Reply, Accept> = Reply extends { content: infer Content }
  ? ReadView<Content[([Accept] extends [never] ? JsonTypeOf<Content> : Accept) & keyof Content]>
  : undefined;

type ParametersOf<Operation> = Operation extends { parameters: infer Parameters }
  ? {
      [Place in "query" | "path" | "header" as Place extends keyof Parameters
        ? [Exclude<Parameters[Place], undefined>] extends [never]
          ? never
          : Place
        : never]: Parameters[Place & keyof Parameters];
    }
  : object;

type RequiredKeys<Value> = { [Key in keyof Value]-?: object extends Pick<Value, Key> ? never : Key }[keyof Value];
type OptionalIfEmpty<Name extends string, Value> = [RequiredKeys<Value>] extends [never]
  ? { [Key in Name]?: Value }
  : { [Key in Name]: Value };

/** `params`, each place optional where none of its parameters is required. */
type ParamsInit<Operation> = OptionalIfEmpty<"params", PlacesInit<ParametersOf<Operation>>>;
type PlacesInit<Places> = Partial<Places> & {
  [Place in keyof Places as [RequiredKeys<Exclude<Places[Place], undefined>>] extends [never] ? never : Place]: Exclude<
    Places[Place],
    undefined
  >;
};

type BodyInitOf<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? BodyChoice<Content>
  : Operation extends { requestBody?: { content: infer Content } }
    ? Partial<BodyChoice<Content>>
    : { body?: never };

/** One form for each media type, so that `contentType` allows its own body alone; without it each of them will do. */
type BodyChoice<Content> = [keyof Content] extends [never]
  ? { body?: never }
  : { [MediaType in keyof Content]: { body: WriteView<Content[MediaType]>; contentType?: MediaType } }[keyof Content];

/** The second argument of a call; it may be left out where nothing in it is required. */
export type InitOf<Operation> = [RequiredKeys<CallInit<Operation>>] extends [never]
  ? [init?: CallInit<Operation>]
  : [init: CallInit<Operation>];

type CallInit<Operation> = CallOptions & ParamsInit<Operation> & BodyInitOf<Operation>;
