import { expect, test } from "vitest";
import { readBytes } from "./read-body.ts";

const NEVER = new AbortController().signal;

test.each([
  ["no chunk", [], []],
  ["one chunk", [[1, 2, 3]], [1, 2, 3]],
  ["several chunks, an empty one among them", [[1], [], [2, 3], [4]], [1, 2, 3, 4]],
  [
    "as many bytes as are allowed",
    [
      [1, 2, 3],
      [4, 5],
    ],
    [1, 2, 3, 4, 5],
  ],
])("reads a body of %s", async (_, chunks, bytes) => {
  const { response } = responseOf(chunks);
  const read = await readBytes(response, 5, NEVER);
  expect([...read.bytes]).toEqual(bytes);
  expect(read.isWhole).toBe(true);
});

test.each([
  ["in the first chunk", [[1, 2, 3, 4, 5, 6]]],
  ["in a later chunk", [[1, 2], [3, 4], [5, 6, 7], [8]]],
  ["at the end of a chunk", [[1, 2, 3, 4, 5], [6]]],
])("E118 keeps what is allowed of a body that is too long %s, and lets the rest go", async (_, chunks) => {
  const { response, wasCancelled } = responseOf([...chunks, [9], [9], [9], [9]]);
  const read = await readBytes(response, 5, NEVER);
  expect([...read.bytes]).toEqual([1, 2, 3, 4, 5]);
  expect(read.isWhole).toBe(false);
  expect(wasCancelled()).toBe(true);
});

test("E118 stops reading a body that never ends as soon as there is too much of it", async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pulled++;
      controller.enqueue(new Uint8Array(1_000));
    },
  });
  const read = await readBytes(new Response(endless), 10_000, NEVER);
  expect(read).toMatchObject({ isWhole: false });
  expect(read.bytes).toHaveLength(10_000);
  expect(pulled).toBeLessThan(20);
});

test("E118 lets go of a body that comes to a halt when the signal aborts", async () => {
  const { response, wasCancelled } = responseOf([[1]], "stall");
  const controller = new AbortController();
  const reading = readBytes(response, 5, controller.signal);
  controller.abort();
  await reading;
  expect(wasCancelled()).toBe(true);
});

test("E118 lets go of a body that comes when the signal has aborted already", async () => {
  const { response, wasCancelled } = responseOf([[1]], "stall");
  const reading = readBytes(response, 5, AbortSignal.abort()).catch(() => {});
  await Promise.race([reading, new Promise((resolve) => setImmediate(resolve))]);
  expect(wasCancelled()).toBe(true);
});

test("E118 does not mind that the rest of a body cannot be let go", async () => {
  const stubborn = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(9)),
    cancel: () => {
      throw new Error("no");
    },
  });
  expect((await readBytes(new Response(stubborn), 5, NEVER)).isWhole).toBe(false);
});

test("reads a reply without a body as no bytes", async () => {
  expect(await readBytes(new Response(null), 5, NEVER)).toEqual({ bytes: new Uint8Array(), isWhole: true });
});

test("E114 fails where a body breaks off", async () => {
  const { response } = responseOf([[1]], "fail");
  await expect(readBytes(response, 5, NEVER)).rejects.toThrow("terminated");
});

/** A reply of some chunks, which then ends, fails or says nothing more. */
function responseOf(
  chunks: readonly number[][],
  then: "end" | "fail" | "stall" = "end",
): { response: Response; wasCancelled: () => boolean } {
  let isCancelled = false;
  const rest = [...chunks];
  const body = new ReadableStream({
    pull: (controller) => {
      const chunk = rest.shift();
      if (chunk !== undefined) return controller.enqueue(Uint8Array.from(chunk));
      if (then === "end") return controller.close();
      if (then === "fail") throw new TypeError("terminated");
      return new Promise<void>(() => {});
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  return { response: new Response(body), wasCancelled: () => isCancelled };
}

test("reads a Response that knows no streams", async () => {
  const response = { arrayBuffer: async () => new Uint8Array([1, 2, 3]).buffer } as unknown as Response;
  expect(await readBytes(response, 10, new AbortController().signal)).toEqual({ bytes: new Uint8Array([1, 2, 3]), isWhole: true });
  expect(await readBytes(response, 3, new AbortController().signal)).toMatchObject({ isWhole: true });
  expect(await readBytes(response, 2, new AbortController().signal)).toEqual({ bytes: new Uint8Array([1, 2]), isWhole: false });
});
