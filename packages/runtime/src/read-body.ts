/** Bytes of a body, and whether they are all of it. */
export interface ReadBytes {
  bytes: Uint8Array<ArrayBuffer>;
  isWhole: boolean;
}

/** Read a body up to a number of bytes, counted as they come out of any compression; the rest is not waited for, and of 0 bytes nothing is. */
export async function readBytes(response: Response, maxBytes: number, signal: AbortSignal): Promise<ReadBytes> {
  const { body } = response;
  if (body === null) return { bytes: new Uint8Array(), isWhole: true };
  // React Native and some doubles know no streams.
  if (body === undefined) {
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes: bytes.subarray(0, maxBytes), isWhole: bytes.length <= maxBytes };
  }
  const reader = body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => {});
  // A `fetch` of the caller's own may know no signal.
  if (signal.aborted || maxBytes === 0) cancel();
  signal.addEventListener("abort", cancel);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: join(chunks, length), isWhole: true };
    chunks.push(value);
    length += value.byteLength;
    if (length > maxBytes) {
      cancel();
      return { bytes: join(chunks, maxBytes), isWhole: false };
    }
  }
}

function join(chunks: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const [first] = chunks;
  if (first?.byteLength === length) return first as Uint8Array<ArrayBuffer>;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk.subarray(0, length - at), at);
    at += chunk.byteLength;
  }
  return bytes;
}
