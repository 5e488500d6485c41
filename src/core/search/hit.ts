import { partsOf, type Stream, type Units } from "../anchor/stream.ts";
import type { PassagePart } from "../model/anchor.ts";
import { joinLines } from "../text/join-lines.ts";

/** Words found, with what stands on both sides of them. */
export interface Hit {
  /** One for each page that they touch, in order. */
  readonly parts: readonly PassagePart[];
  readonly before: string;
  readonly after: string;
}

/** Characters of context on each side. */
const BEFORE = 48;
const AFTER = 96;

/** Dots that lead from a heading to its page. */
const LEADERS = /(?:[.·…\u2026_]\s?){4,}/gu;

function running(text: string): string {
  return joinLines(text, 0, text.length).replace(LEADERS, " … ").replace(/\s+/gu, " ").trim();
}

/** @param place folded units of the stream. */
export function hitOf(stream: Stream, { start, end }: Units): Hit {
  const { text, folded } = stream.seamed;
  const from = folded.starts[start] ?? 0;
  const to = folded.ends[end - 1] ?? from;
  const parts = partsOf(stream, from, to);
  return { parts, before: contextBefore(text, from), after: contextAfter(text, to) };
}

/** From the first whole word on; with a space at its end where the text has one. */
function contextBefore(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const raw = text.slice(from, at);
  const whole = from === 0 ? raw : raw.replace(/^\S*\s+/u, "");
  const joined = running(whole);
  return /\s$/u.test(raw) ? `${joined} `.trimStart() : joined;
}

function contextAfter(text: string, at: number): string {
  const raw = text.slice(at, at + AFTER);
  const whole = at + AFTER >= text.length ? raw : raw.replace(/\s+\S*$/u, "");
  const joined = running(whole);
  return /^\s/u.test(raw) ? ` ${joined}`.trimEnd() : joined;
}
