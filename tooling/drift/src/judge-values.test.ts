import fc from "fast-check";
import { expect, test } from "vitest";
import { createDriftJudge } from "./judge.ts";
import { exchangeOf, TIDE, tides } from "./judge-fixture.ts";

const judge = createDriftJudge(tides);
const SECRET = "s3cr3t-of-sam";

/** Where a provider may put anything: values of every type, keys, the text itself, and headers. */
const secretValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(SECRET, `${SECRET}@x.example`, [SECRET], 90817263545, -90817263545, 90817263545.5, true, null),
    fc.dictionary(
      fc.constantFrom(
        "id",
        "harbour",
        "kind",
        "at",
        "station",
        "name",
        "byHour",
        "data",
        "paging",
        "total",
        "next",
        "message",
        `${SECRET}@x`,
        "90817263545",
      ),
      tie("value"),
    ),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
})).value;

test("never shows a value that a provider sent", async () => {
  const exchanges = fc.record({
    path: fc.constantFrom("/tides", "/tides/1", "/tides/latest", "/tides.csv", "/stations", "/tides?max=1&harbour=north"),
    status: fc.constantFrom(200, 202, 302, 400, 404, 429),
    body: fc.oneof(
      secretValue,
      secretValue.map((value) => ({ ...TIDE, harbour: value })),
      secretValue.map((value) => ({ paging: { total: value, next: value, offset: value }, data: value })),
      fc.constantFrom<unknown>(`<html>${SECRET}`, `{"${SECRET}`, `max: ${SECRET}`),
    ),
    headers: fc.dictionary(
      fc.constantFrom("x-station", "x-depths", "x-node", "retry-after", "location", "content-type", "x-ratelimit-limit"),
      fc.constantFrom(SECRET, `https://${SECRET}.example`, "90817263545", `text/${SECRET}`),
    ),
  });
  let findings = 0;
  await fc.assert(
    fc.asyncProperty(exchanges, async ({ path, ...parts }) => {
      const found = await judge.judge(exchangeOf(path, parts));
      findings += found.length;
      expect(JSON.stringify(found)).not.toMatch(/s3cr3t|9081726/i);
    }),
    { numRuns: 300 },
  );
  expect(findings).toBeGreaterThan(100);
});
