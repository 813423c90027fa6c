import { expect, test } from "vitest";
import { ConfigError, createEvoVoiceClient } from "../src/index.ts";

const credentials = { username: "u", password: "p" };

test.each([[undefined], [null], [{}], [{ ...credentials, auth: "sesion" }], [{ ...credentials, auth: null }]])(
  "refuses the options %j",
  (options) => {
    expect(() => createEvoVoiceClient(options as never)).toThrow(ConfigError);
  },
);

test("says which kinds of auth there are", () => {
  expect(() => createEvoVoiceClient({ ...credentials, auth: "sesion" as "session" })).toThrowErrorMatchingInlineSnapshot(
    `[ConfigError: Option "auth" is of no known kind: pass "basic" or "session".]`,
  );
});
