/**
 * Types that compute where a caller who compiled against one contract no longer compiles against the next.
 *
 * Each gives a union of texts, `never` where nothing breaks: the names that lead to the place, `*` for the items of a list and the
 * values of a map, then what is there, all with tabs between. This file imports nothing: it is copied beside what is compared.
 *
 * @packageDocumentation
 */

/** Where a value that fitted before no longer does: what is sent may only grow wider. */
export type RequestBreaks<Before, After> = Breaks<Before, After, "request", []>;

/** Where what comes is no longer what callers read before: it may only grow narrower, and every name stays. */
export type ReplyBreaks<Before, After> = Breaks<Before, After, "reply", []>;

/** Names that are gone. */
export type NameBreaks<Before, After> = `${Text<Exclude<keyof Before, keyof After>>}\tgone`;

/** What a caller hands to an operation beside the content of its body. */
export type CallOf<Operation> = PlacesOf<Operation> & BodyOf<Operation>;

type PlacesOf<Operation> = Operation extends { parameters: infer Parameters }
  ? { [Place in "query" | "path" | "header" as TakesNothing<Parameters, Place> extends true ? never : Place]: Member<Parameters, Place> }
  : object;
type TakesNothing<Holder, Key> = Key extends keyof Holder ? ([Exclude<Holder[Key], undefined>] extends [never] ? true : false) : true;
type Member<Value, Key> = Key extends keyof Value ? Exclude<Value[Key], undefined> : never;
type BodyOf<Operation> =
  TakesNothing<Operation, "requestBody"> extends true ? object : Operation extends { requestBody: object } ? { body: 0 } : { body?: 0 };

type Side = "request" | "reply";

/** Deepest place that is looked at: below it only whether the whole fits. */
type MaxDepth = 16;

/** `Above` holds what stands around a place: a type that contains itself is looked at once. */
type Breaks<Before, After, On extends Side, Above extends unknown[]> =
  Same<Before, After> extends true
    ? never
    : IsWhole<Before, After> extends true
      ? WholeBreaks<Before, After, On>
      : Above["length"] extends MaxDepth
        ? WholeBreaks<Before, After, On>
        : Holds<Above, Before> extends true
          ? never
          : ScalarBreaks<Scalar<Before>, Scalar<After>, On> | ObjectBreaks<Compound<Before>, Compound<After>, On, [...Above, Before]>;

type Holds<Above extends unknown[], Value> = Above extends [infer First, ...infer Rest]
  ? Same<First, Value> extends true
    ? true
    : Holds<Rest, Value>
  : false;

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Nothing stands inside what may be anything. */
type IsWhole<Before, After> = unknown extends Before ? true : unknown extends After ? true : false;
type WholeBreaks<Before, After, On extends Side> = On extends "request" ? Unless<Before, After> : Unless<After, Before>;
type Unless<From, To> = [From] extends [To] ? never : "type";

/** A list or an object to look into; what the language has classes for is one value. */
type Compound<Value> = Value extends Blob | Date ? never : Value extends object ? Value : never;
type Scalar<Value> = Value extends Blob | Date ? Value : Value extends object ? never : Value;

type ScalarBreaks<Before, After, On extends Side> =
  | (On extends "request" ? Lost<Exclude<Before, After>> : Come<Exclude<After, Before>>)
  // Who compares with a value that is no longer there does not compile.
  | (On extends "reply" ? Lost<Exclude<Named<Before>, After>> : never);
type Lost<Value> = Value extends unknown ? (IsNamed<Value> extends true ? `lost ${Text<Value>}` : "type") : never;
type Come<Value> = Value extends unknown ? (IsNamed<Value> extends true ? `new ${Text<Value>}` : "type") : never;
type Named<Value> = Value extends unknown ? (IsNamed<Value> extends true ? Value : never) : never;
type IsNamed<Value> = Value extends string
  ? string extends Value
    ? false
    : true
  : Value extends number
    ? number extends Value
      ? false
      : true
    : Value extends boolean
      ? true
      : false;
type Text<Value> = Value extends string | number | boolean ? `${Value}` : never;

type ObjectBreaks<Before, After, On extends Side, Above extends unknown[]> = [Before] extends [never]
  ? [After] extends [never]
    ? never
    : On extends "request"
      ? never
      : "type"
  : [After] extends [never]
    ? "type"
    : IsUnion<Before> extends true
      ? AlternativeBreaks<Before, After, On>
      : IsUnion<After> extends true
        ? AlternativeBreaks<Before, After, On>
        : OneObjectBreaks<Before, After, On, Above>;

type AlternativeBreaks<Before, After, On extends Side> =
  | WholeBreaks<Before, After, On>
  | Under<Exclude<AllKeys<Before>, AllKeys<After>>, "gone">
  // Who narrows to an alternative that is no longer there has nothing left to read.
  | (On extends "reply" ? (Before extends unknown ? (Extract<After, Before> extends never ? "type" : never) : never) : never);
type AllKeys<Value> = Value extends unknown ? keyof Value : never;

type OneObjectBreaks<Before, After, On extends Side, Above extends unknown[]> = Before extends readonly (infer BeforeItem)[]
  ? After extends readonly (infer AfterItem)[]
    ? Under<"*", Breaks<BeforeItem, AfterItem, On, Above>>
    : "type"
  : After extends readonly unknown[]
    ? "type"
    : IsEmpty<Before> extends true
      ? On extends "request"
        ? Under<RequiredKeys<After>, "required">
        : never
      : KeyBreaks<Before, After, On, Above> | MapBreaks<Before, After, On, Above> | PresenceBreaks<Before, After, On>;

/** An object without documented properties, as openapi-typescript writes it. */
type IsEmpty<Value> = string extends keyof Value ? ([Value[string & keyof Value]] extends [never] ? true : false) : false;

type KeyBreaks<Before, After, On extends Side, Above extends unknown[]> = {
  [Key in Names<Before>]: Key extends keyof After
    ? Under<Key, Breaks<Required<Before>[Key], Required<After>[Key], On, Above>>
    : Under<Key, "gone">;
}[Names<Before>];
type MapBreaks<Before, After, On extends Side, Above extends unknown[]> = string extends keyof Before
  ? string extends keyof After
    ? Under<"*", Breaks<Before[string & keyof Before], After[string & keyof After], On, Above>>
    : Under<"*", "gone">
  : never;
type PresenceBreaks<Before, After, On extends Side> = On extends "request"
  ? Under<Exclude<RequiredKeys<After>, RequiredKeys<Before>>, "required">
  : Under<Exclude<Extract<RequiredKeys<Before>, keyof After>, RequiredKeys<After>>, "optional">;

type Names<Value> = keyof { [Key in keyof Value as string extends Key ? never : number extends Key ? never : Key]: 0 } & keyof Value;
type RequiredKeys<Value> = { [Key in Names<Value>]-?: object extends Pick<Value, Key> ? never : Key }[Names<Value>];
type IsUnion<Value, Whole = Value> = Value extends unknown ? ([Whole] extends [Value] ? false : true) : never;
type Under<Key, Break> = Break extends string ? `${Text<Key>}\t${Break}` : never;

/** The content of an operation's body in one media type. */
export type ContentOf<Operation, MediaType> = Operation extends { requestBody?: { content: infer Content } }
  ? Content[MediaType & keyof Content]
  : never;

/** The content of one reply of an operation in one media type. */
export type ReplyOf<Operation, Status, MediaType> = Operation extends { responses: infer Replies }
  ? Replies[Status & keyof Replies] extends { content: infer Content }
    ? Content[MediaType & keyof Content]
    : never
  : never;
