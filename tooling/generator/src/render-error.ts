/** A spec that no client can be rendered from; the message says what to change in it. */
export class RenderError extends Error {
  override readonly name = "RenderError";
}
