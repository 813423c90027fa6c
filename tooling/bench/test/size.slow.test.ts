import { expect, test } from "vitest";
import { weigh } from "../src/client-size.ts";
import { CLIENTS } from "../src/size.ts";

/** Bytes, minified and gzipped, that a client may weigh with everything but validation: twice the 7 500 that were the aim, which its checks and messages outgrew. */
const BUDGET = 14_500;
/** Bytes that another provider may add to a client. */
const BUDGET_OF_ANOTHER = 620;

test.each(Object.entries(CLIENTS))("the client of %s keeps to its budget of bytes", async (_, code) => {
  const { gzipped } = await weigh(code);
  expect(gzipped).toBeLessThanOrEqual(BUDGET);
  // A bundle that lost its client would pass too.
  expect(gzipped).toBeGreaterThan(5_000);
});

test("another provider adds little but its operations", async () => {
  const [{ gzipped: one }, { gzipped: two }, { gzipped: three }] = await Promise.all([
    weigh(CLIENTS.evovoice),
    weigh(CLIENTS.evovoice + CLIENTS.revnue),
    weigh(CLIENTS.evovoice + CLIENTS.revnue + CLIENTS.valomnia),
  ]);
  expect(two - one).toBeLessThanOrEqual(BUDGET_OF_ANOTHER);
  expect(three - two).toBeLessThanOrEqual(BUDGET_OF_ANOTHER);
});

test("validation weighs nothing where it is not imported", async () => {
  const without = await weigh(CLIENTS.revnue);
  const withIt = await weigh(`${CLIENTS.revnue} export { validator } from "@contracts/revnue/validate";`);
  expect(withIt.gzipped - without.gzipped).toBeGreaterThan(3_000);
});
