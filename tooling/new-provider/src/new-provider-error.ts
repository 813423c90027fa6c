/** Why no provider can be made of what was asked; the message says what to do. */
export class NewProviderError extends Error {
  override readonly name = "NewProviderError";
}
