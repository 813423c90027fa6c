import { isJsonObject } from "@tooling/spec";

/** A keyword that bounds a value from one side. */
export interface Bound {
  /** 1 where a larger bound allows more, -1 where a smaller one does. */
  wider: 1 | -1;
  /** What is bounded, or undefined for a value of another type. */
  measure: (value: unknown) => number | undefined;
  /** The value made as large or small as asked for. */
  resize: (value: unknown, size: number) => unknown;
  /** Smallest bound that makes sense. */
  lowest: number;
}

const TEXT = {
  measure: (value: unknown) => (typeof value === "string" ? [...value].length : undefined),
  resize: (value: unknown, size: number) => [...(value as string)].slice(0, size).join("").padEnd(size, "x"),
  lowest: 0,
};

const NUMBER = {
  measure: (value: unknown) => (typeof value === "number" ? value : undefined),
  resize: (_: unknown, size: number) => size,
  lowest: Number.NEGATIVE_INFINITY,
};

const LIST = {
  measure: (value: unknown) => (Array.isArray(value) ? value.length : undefined),
  resize: (value: unknown, size: number) =>
    Array.from({ length: size }, (_, index) => (value as unknown[])[index] ?? (value as unknown[]).at(-1)),
  lowest: 0,
};

const OBJECT = {
  measure: (value: unknown) => (isJsonObject(value) ? Object.keys(value).length : undefined),
  resize: (value: unknown, size: number) => {
    const members = Object.entries(value as object);
    const more = Array.from({ length: Math.max(0, size - members.length) }, (_, index) => [`member${index}`, "added"]);
    return Object.fromEntries([...members.slice(0, size), ...more]);
  },
  lowest: 0,
};

/** The keywords of JSON Schema 2020-12 that bound a value. */
export const BOUNDS: Readonly<Record<string, Bound>> = {
  minLength: { ...TEXT, wider: -1 },
  maxLength: { ...TEXT, wider: 1 },
  minimum: { ...NUMBER, wider: -1 },
  maximum: { ...NUMBER, wider: 1 },
  minItems: { ...LIST, wider: -1 },
  maxItems: { ...LIST, wider: 1 },
  minProperties: { ...OBJECT, wider: -1 },
  maxProperties: { ...OBJECT, wider: 1 },
};
