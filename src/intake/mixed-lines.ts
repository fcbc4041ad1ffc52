/** Physical lines on which bytes were read in another encoding than the rest. */
export interface MixedLines {
  readonly count: number;
  /** The first `FIRST_LINES` of them. */
  readonly first: readonly number[];
}

const FIRST_LINES = 20;

/** Where a chunk of decoded text begins: on which physical line, and whether just after a CR. */
interface ChunkStart {
  readonly line: number;
  readonly afterCr: boolean;
}

export interface MixedLineLog {
  /** Notes the lines of ascending offsets in a decoded chunk. */
  readonly note: (bytes: Uint8Array, offsets: readonly number[], start: ChunkStart) => void;
  readonly lines: () => MixedLines;
}

export function createMixedLineLog(): MixedLineLog {
  const first: number[] = [];
  let count = 0;
  let last = 0;
  return {
    note(bytes, offsets, start) {
      let line = start.line;
      let at = 0;
      for (const offset of offsets) {
        for (; at < offset; at++) if (breaksLine(bytes, at, start.afterCr)) line++;
        if (line === last) continue;
        last = line;
        count++;
        if (first.length < FIRST_LINES) first.push(line);
      }
    },
    lines: () => ({ count, first: [...first] }),
  };
}

// CR, LF and CRLF are one line break each: an LF after a CR isn't another one.
function breaksLine(bytes: Uint8Array, at: number, afterCr: boolean): boolean {
  if (bytes[at] === 0x0d) return true;
  if (bytes[at] !== 0x0a) return false;
  return at === 0 ? !afterCr : bytes[at - 1] !== 0x0d;
}
