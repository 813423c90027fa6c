import { attempt, type Check, REPLY, REQUEST, type Run } from "./run.ts";

/** A schema as many libraries take it: version 1 of the Standard Schema interface, of which this is a copy, as it asks for. */
export interface StandardSchema<Value> {
  /** What the interface is made of. */
  readonly "~standard": {
    /** The version of the interface. */
    readonly version: 1;
    /** Name of the library. */
    readonly vendor: "provider-contracts";
    /** Compare a value with the schema; a valid one is given back as it is. */
    readonly validate: (value: unknown) => StandardResult<Value>;
    /** The types of what goes in and what comes out, for the compiler alone. */
    readonly types?: { readonly input: Value; readonly output: Value } | undefined;
  };
}

/** What came of a comparison: the value, or what is wrong with it. */
export type StandardResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

/** Make a check a Standard Schema: by the letter of the schema, so that unlisted values are refused and unknown properties are not. */
export function standardSchema<Value>(check: Check, side: "reply" | "request"): StandardSchema<Value> {
  return {
    "~standard": {
      version: 1,
      vendor: "provider-contracts",
      validate(value) {
        const run: Run = { view: side === "reply" ? REPLY : REQUEST, path: [], depth: 0, faults: [] };
        const faults = attempt(check, value, run).filter(({ rank }) => rank !== "unknown");
        if (faults.length === 0) return { value: value as Value };
        return { issues: faults.map(({ message, pointer }) => ({ message, path: stepsOf(value, pointer) })) };
      },
    },
  };
}

/** The steps of a JSON Pointer: indices of lists as numbers. */
function stepsOf(value: unknown, pointer: string): (string | number)[] {
  let place = value;
  return pointer
    .split("/")
    .slice(1)
    .map((text) => {
      const name = text.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = Array.isArray(place) ? Number(name) : name;
      place = (place as Record<string | number, unknown> | undefined)?.[step];
      return step;
    });
}
