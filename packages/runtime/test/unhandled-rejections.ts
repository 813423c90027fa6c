/** Collect the rejections that nobody handles while a task runs; the test runner's own listeners would end the run. */
export async function unhandledRejections(task: () => Promise<void>): Promise<unknown[]> {
  const found: unknown[] = [];
  const others = process.listeners("unhandledRejection");
  const note = (reason: unknown): void => void found.push(reason);
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
  try {
    await task();
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off("unhandledRejection", note);
    for (const listener of others) process.on("unhandledRejection", listener);
  }
  return found;
}
