import { LONGEST_GAP } from "./gap-search.ts";
import { type PageBreak, pageBreaks } from "./page-breaks.ts";
import type { Stream, Units } from "./stream.ts";

const made = new WeakMap<Stream, readonly PageBreak[]>();

function allBreaks(stream: Stream): readonly PageBreak[] {
  let breaks = made.get(stream);
  if (!breaks) {
    breaks = pageBreaks(stream, 0, stream.seamed.folded.units.length);
    made.set(stream, breaks);
  }
  return breaks;
}

/** Every place where units stand just so but for what stands between two pages: its two stretches. */
export function literalAcross(stream: Stream, sought: Uint16Array): readonly Units[][] {
  const { units } = stream.seamed.folded;
  const found: Units[][] = [];
  for (const { outs, ins } of allBreaks(stream)) {
    for (const out of outs) {
      for (let head = 1; head < sought.length; head += 1) {
        if (sought[head - 1] !== units[out - 1] || !isThere(units, out - head, sought, 0, head)) continue;
        const into = ins.find(
          (place) => place > out && place - out <= LONGEST_GAP && isThere(units, place, sought, head, sought.length),
        );
        if (into === undefined) continue;
        found.push([
          { start: out - head, end: out },
          { start: into, end: into + sought.length - head },
        ]);
      }
    }
  }
  return found;
}

/** Whether the units of what is sought, from one to another, stand at a place. */
function isThere(units: Uint16Array, place: number, sought: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (units[place + at - from] !== sought[at]) return false;
  return true;
}
