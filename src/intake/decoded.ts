/** Decoded text as valid UTF-8 that never ends inside a character. */
export interface Decoded {
  /** Valid until the next call. */
  readonly bytes: Uint8Array;
  /** Offsets in `bytes` of characters whose byte was no UTF-8 and was read as Windows-1252. */
  readonly guessed: readonly number[];
}

/** Chunks of a file in, chunks of UTF-8 out; where the chunks are cut changes nothing. */
export interface Decoder {
  /** `last`: nothing follows, so a character that is cut off is not waited for. */
  readonly decode: (chunk: Uint8Array, last: boolean) => Decoded;
  /** Whether a character of several bytes was found: a sign that the file is UTF-8 indeed. */
  readonly sawMultibyte: () => boolean;
}
