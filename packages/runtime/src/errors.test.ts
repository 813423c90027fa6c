import { inspect } from "node:util";
import { expect, test } from "vitest";
import {
  AbortError,
  AuthError,
  ConfigError,
  ContractError,
  CrossOriginNextError,
  DecodeError,
  HttpError,
  NetworkError,
  PageLimitError,
  PaginationError,
  PaginationLoopError,
  RateLimitError,
  RedirectError,
  ResponseTooLargeError,
  TimeoutError,
  UnexpectedContentTypeError,
  ValidationError,
} from "./errors.ts";

const CONTEXT = { operationId: "listTides", method: "GET", url: "https://api.test/tides", attempts: 3, totalDelayMs: 700 };
const REPLY = { status: 429, response: new Response("hunter2"), error: { say: "hunter2" }, excerpt: "hunter2", retryAfterMs: 4000 };
const FINDING = { pointer: "/body/name", message: "must be string", kind: "invalid" } as const;

const plain = {
  ContractError,
  ConfigError,
  NetworkError,
  TimeoutError,
  AbortError,
  RedirectError,
  ResponseTooLargeError,
  PaginationError,
  CrossOriginNextError,
  PaginationLoopError,
  PageLimitError,
};
const withReply = { HttpError, AuthError, RateLimitError, UnexpectedContentTypeError, DecodeError };
const all: Record<string, ContractError> = {
  ...Object.fromEntries(Object.entries(plain).map(([name, Kind]) => [name, new Kind("failed.", CONTEXT, new TypeError("below"))])),
  ...Object.fromEntries(
    Object.entries(withReply).map(([name, Kind]) => [name, new Kind("failed.", REPLY, CONTEXT, new TypeError("below"))]),
  ),
  ValidationError: new ValidationError("failed", [FINDING], CONTEXT),
};
const classes = { ...plain, ...withReply, ValidationError };

/** The classes of each error, beside its own and the root. */
const parents: Record<string, string[]> = {
  AuthError: ["HttpError"],
  RateLimitError: ["HttpError"],
  CrossOriginNextError: ["PaginationError"],
  PaginationLoopError: ["PaginationError"],
  PageLimitError: ["PaginationError"],
};

test.each(Object.entries(all))("E128 %s has its name and is of its own classes alone", (name, error) => {
  const expected = new Set([name, "ContractError", ...(parents[name] ?? [])]);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe(name);
  for (const [other, Kind] of Object.entries(classes)) expect([other, error instanceof Kind]).toEqual([other, expected.has(other)]);
});

test("E128 knows the errors of another copy of the module, as of an ESM and a CommonJS build", async () => {
  const second = "./errors.ts?second";
  const copy = (await import(/* @vite-ignore */ second)) as typeof import("./errors.ts");
  expect(copy.ContractError).not.toBe(ContractError);
  const other = new copy.AuthError("failed.", REPLY, CONTEXT);
  expect([other instanceof AuthError, other instanceof HttpError, other instanceof ContractError]).toEqual([true, true, true]);
  expect([other instanceof RateLimitError, other instanceof ConfigError]).toEqual([false, false]);
  expect(all["AuthError"]).toBeInstanceOf(copy.HttpError);
  expect(all["AuthError"]).not.toBeInstanceOf(copy.NetworkError);
  const copies = copy as unknown as Record<string, new (message: string, facts: object) => ContractError>;
  for (const [name, Kind] of Object.entries(classes)) {
    const foreign = Reflect.construct(copies[name] ?? Error, ["failed", name === "ValidationError" ? [] : REPLY]);
    expect([foreign.name, foreign instanceof Kind]).toEqual([name, true]);
  }
  class OwnError extends copy.HttpError {}
  expect(new OwnError("failed.", REPLY)).toBeInstanceOf(HttpError);
  expect(all["HttpError"]).not.toBeInstanceOf(OwnError);
});

test.each([
  [undefined],
  [null],
  [1],
  ["ContractError"],
  [{}],
  [Object.create(null)],
  [new Error("e")],
  [{ name: "AuthError" }],
  [{ constructor: undefined }],
  [() => 1],
])("E128 takes %o for no error of ours", (value) => {
  for (const Kind of Object.values(classes)) expect((value as unknown) instanceof Kind).toBe(false);
});

test("E128 lets a user derive classes, which know their own errors alone", () => {
  class OwnError extends NetworkError {
    readonly place: string = "harbour";
  }
  class OtherError extends NetworkError {}
  const own = new OwnError("failed.", CONTEXT);
  expect([own instanceof OwnError, own instanceof NetworkError, own instanceof ContractError]).toEqual([true, true, true]);
  expect([own instanceof OtherError, own instanceof TimeoutError, all["NetworkError"] instanceof OwnError]).toEqual([false, false, false]);
  expect(own.place).toBe("harbour");
});

test("E128 lets a user name a class of their own, as every other Error does", () => {
  class OwnError extends ContractError {
    constructor(message: string) {
      super(message);
      // The compiler takes an accessor without a setter for read-only.
      (this as { name: string }).name = "OwnError";
    }
  }
  const own = new OwnError("failed.");
  expect(String(own)).toMatch(/^OwnError: failed\./);
  expect(Object.getOwnPropertyDescriptor(own, "name")).toEqual({
    value: "OwnError",
    writable: true,
    configurable: true,
    enumerable: false,
  });
});

test.each(Object.entries(all))("%s says which call failed, and how often it was sent", (name, error) => {
  expect(error).toMatchObject(CONTEXT);
  expect(String(error)).toMatch(new RegExp(`^${name}: listTides \\(GET https://api.test/tides\\) failed.*3 times`));
});

test.each(Object.entries(all).filter(([name]) => name !== "ValidationError"))("E128 %s keeps its cause", (_, error) => {
  expect(error.cause).toBeInstanceOf(TypeError);
});

test("says nothing of a call or a cause that there is none of", () => {
  const error = new ConfigError("failed.");
  expect(String(error)).toBe("ConfigError: failed.");
  expect(Object.hasOwn(error, "cause")).toBe(false);
  expect(Object.keys(error)).toEqual([]);
  expect(String(new ContractError("failed.", { ...CONTEXT, attempts: 1 }))).not.toContain("times");
  expect(String(new ContractError("failed.", { ...CONTEXT, attempts: 2 }))).toContain("2 times");
});

test.each(Object.keys(withReply))("%s gives the reply, and prints nothing of it but the status", (name) => {
  const error = all[name] as HttpError;
  expect([error.status, error.response, error.error, error.excerpt, error.retryAfterMs]).toEqual([
    429,
    REPLY.response,
    REPLY.error,
    "hunter2",
    4000,
  ]);
  expect([inspect(error, { depth: 10, showHidden: true }), JSON.stringify(error), String(error.stack)].join()).not.toContain("hunter2");
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ ...CONTEXT, status: 429 });
});

test.each(["x-request-id", "request-id", "x-correlation-id"])("gives the request id of %s, for the provider's support", (header) => {
  const response = new Response(null, { headers: { [header]: "r-1" } });
  expect(new HttpError("failed.", { status: 500, response }).requestId).toBe("r-1");
  expect(new HttpError("failed.", { status: 500, response: new Response() })).not.toHaveProperty("requestId");
});

test("has an empty excerpt and no reply where none came", () => {
  const error = new AuthError("failed.", { status: 0 });
  expect([error.status, error.response, error.error, error.excerpt, error.retryAfterMs]).toEqual([0, undefined, undefined, "", undefined]);
});

test("E122 lists the first findings in the message, and all of them as members", () => {
  const findings = ["/a", "/b", "/c", "/d", "/e"].map((pointer) => ({ ...FINDING, pointer }));
  const error = new ValidationError("failed", findings, CONTEXT);
  expect(error.findings).toEqual(findings);
  expect(error.message).toMatch(/\/a must be string, \/b must be string, \/c must be string, and 2 more/);
  expect(new ValidationError("failed", findings.slice(0, 3)).message).toBe(
    "failed: /a must be string, /b must be string, /c must be string.",
  );
});
