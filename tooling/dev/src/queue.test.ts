import { expect, test } from "vitest";
import { createQueue } from "./queue.ts";

/** Work that ends when it is told to. */
function gatedQueue(): { add: (key: string) => void; begun: string[]; finish: () => Promise<void> } {
  const begun: string[] = [];
  let release = (): void => {};
  const add = createQueue((key) => {
    begun.push(key);
    return new Promise((resolve) => {
      release = resolve;
    });
  });
  const finish = async (): Promise<void> => {
    release();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { add, begun, finish };
}

test("works on one key after the other, and again on one that came back while it was worked on, once", async () => {
  const { add, begun, finish } = gatedQueue();
  for (const key of ["a", "b", "a", "a"]) add(key);
  expect(begun).toEqual(["a"]);
  await finish();
  expect(begun).toEqual(["a", "b"]);
  await finish();
  expect(begun).toEqual(["a", "b", "a"]);
  await finish();
  expect(begun).toHaveLength(3);
  add("c");
  expect(begun).toEqual(["a", "b", "a", "c"]);
});

test("takes a key that waits for one, however often it is added", async () => {
  const { add, begun, finish } = gatedQueue();
  for (const key of ["a", "b", "b", "b"]) add(key);
  await finish();
  await finish();
  expect(begun).toEqual(["a", "b"]);
});
