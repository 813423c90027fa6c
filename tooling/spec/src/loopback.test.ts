import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

test.each([
  "http://localhost:80",
  "http://tides.localhost",
  "http://127.0.0.1",
  "http://127.1",
  "http://[0:0:0:0:0:0:0:1]",
  "http://LOCALHOST",
])("takes the host of %s for this machine", (url) => expect(isLoopback(new URL(url).hostname)).toBe(true));

test.each(["http://notlocalhost", "http://localhost.tides.test", "http://127.0.0.1.tides.test", "http://128.0.0.1", "http://[::2]"])(
  "takes the host of %s for another machine",
  (url) => expect(isLoopback(new URL(url).hostname)).toBe(false),
);
