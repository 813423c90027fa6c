import { expect, test } from "vitest";
import { ConfigError, createValomniaClient } from "../src/index.ts";

test.each([[undefined], [null], [{}], [{ username: "u", password: "p" }]])("refuses the options %j", (options) => {
  expect(() => createValomniaClient(options as never)).toThrow(ConfigError);
});
