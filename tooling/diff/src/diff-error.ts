/** A comparison that cannot be made; its message says why, and how it can. */
export class DiffError extends Error {
  override readonly name = "DiffError";
}
