import { expect, test } from "vitest";
import { ConfigError, createRevnueClient } from "../src/index.ts";

test.each([[undefined], [null], [{}], [{ token: "t", version: "v9" }]])("refuses the options %j", (options) => {
  expect(() => createRevnueClient(options as never)).toThrow(ConfigError);
});
