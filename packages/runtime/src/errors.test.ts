import { expect, test } from "vitest";
import { AuthError, ConfigError, ContractError } from "./errors.ts";

test.each([
  [new ContractError("m"), "ContractError"],
  [new ConfigError("m"), "ConfigError"],
  [new AuthError("m"), "AuthError"],
])("names each error, and derives it from one root", (error, name) => {
  expect(error).toBeInstanceOf(ContractError);
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe(name);
  expect(String(error)).toBe(`${name}: m`);
});

test("keeps the cause that it is given", () => {
  const cause = new TypeError("below");
  expect(new AuthError("m", { cause }).cause).toBe(cause);
});
