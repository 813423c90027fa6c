import fc from "fast-check";

/** Any character but half a surrogate, those of ASCII as often as all the others: fast-check's own `binary` takes a second to prepare. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(fc.nat(0x7f), fc.nat(0x10f7ff))
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
