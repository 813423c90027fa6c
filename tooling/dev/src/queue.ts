/** Do work for one key at a time; a key that is added while its own work is done is worked on once more, however often it came. */
export function createQueue(work: (key: string) => Promise<void>): (key: string) => void {
  const waiting = new Set<string>();
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    // A set gives out what is added while it is gone through.
    for (const key of waiting) {
      waiting.delete(key);
      await work(key);
    }
    running = false;
  };
  return (key) => {
    waiting.add(key);
    if (!running) void run();
  };
}
