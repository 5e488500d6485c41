/**
 * Room for short lists of numbers, many in one piece of memory: of its own for each would take longer to get than to
 * fill. A piece is given back when none of its lists is in use any more, so what is kept long should not come from here.
 */
const PIECE_BYTES = 1 << 16;
/** Longer lists have memory of their own. */
const LONGEST_BYTES = PIECE_BYTES >> 3;

let piece = new ArrayBuffer(PIECE_BYTES);
let used = 0;

/** Where so many bytes begin in the piece; undefined where they are too many for one. */
function takeBytes(count: number): number | undefined {
  if (count > LONGEST_BYTES) return undefined;
  if (used + count > PIECE_BYTES) {
    piece = new ArrayBuffer(PIECE_BYTES);
    used = 0;
  }
  const at = used;
  // Numbers of four bytes begin at multiples of four.
  used = (used + count + 3) & ~3;
  return at;
}

/** All zero, as the others are. */
export function bytes(count: number): Uint8Array {
  const at = takeBytes(count);
  return at === undefined ? new Uint8Array(count) : new Uint8Array(piece, at, count);
}

export function shorts(count: number): Uint16Array {
  const at = takeBytes(2 * count);
  return at === undefined ? new Uint16Array(count) : new Uint16Array(piece, at, count);
}

export function longs(count: number): Uint32Array {
  const at = takeBytes(4 * count);
  return at === undefined ? new Uint32Array(count) : new Uint32Array(piece, at, count);
}

export function integers(count: number): Int32Array {
  const at = takeBytes(4 * count);
  return at === undefined ? new Int32Array(count) : new Int32Array(piece, at, count);
}
