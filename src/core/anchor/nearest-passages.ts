import type { Unanchored } from "../model/anchor.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Seamed } from "../text/seams.ts";
import type { Word } from "../text/words.ts";
import { wordsIn } from "../text/words.ts";
import type { Stream } from "./stream.ts";
import { pageAt } from "./stream.ts";

/** Steps after which the search is content with what it has: repeated words make it long, and it only advises. */
const MOST_STEPS = 1_000_000;
/** Candidates shown. */
const MOST_CANDIDATES = 3;
/** The longest text of a candidate, in UTF-16 units. */
const LONGEST_CANDIDATE = 400;

/** A run of words that the document and the quotation share: where its last words are, and its length. */
interface Run {
  readonly documentEnd: number;
  readonly quoteEnd: number;
  readonly words: number;
  readonly letters: number;
}

/** The words of a stream in order, and where each of them stands among them. */
interface StreamWords {
  readonly words: readonly Word[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const made = new WeakMap<Stream, StreamWords>();

function wordsOfStream(stream: Stream): StreamWords {
  const known = made.get(stream);
  if (known) return known;
  const words = wordsIn(stream.seamed);
  const places = new Map<string, number[]>();
  for (const [index, { key }] of words.entries()) {
    const before = places.get(key);
    if (before) before.push(index);
    else places.set(key, [index]);
  }
  const both = { words, places };
  made.set(stream, both);
  return both;
}

/** The places that share the longest runs of words with a quotation, best first, each with all that stands there. */
export function nearestPassages(stream: Stream, quote: Seamed): Unanchored["candidates"] {
  const { words, places } = wordsOfStream(stream);
  const quoted = wordsIn(quote);
  const candidates: { page: number; text: string }[] = [];
  const taken: { first: number; end: number }[] = [];
  for (const run of longestRuns(places, quoted)) {
    const first = Math.max(0, run.documentEnd - run.quoteEnd);
    const end = Math.min(words.length, run.documentEnd + (quoted.length - run.quoteEnd));
    if (taken.some((each) => first < each.end && end > each.first)) continue;
    taken.push({ first, end });
    const start = words[first]?.start ?? 0;
    const text = joinLines(stream.seamed.text, start, words[end - 1]?.end ?? start);
    candidates.push({ page: pageAt(stream, start), text: shortened(text, LONGEST_CANDIDATE) });
    if (candidates.length === MOST_CANDIDATES) break;
  }
  return candidates;
}

function longestRuns(places: ReadonlyMap<string, readonly number[]>, quoted: readonly Word[]): Run[] {
  /** The longest run that begins at each difference of places; a longer one takes its place. */
  const best = new Map<number, Run>();
  let previous = new Map<number, Run>();
  let steps = 0;
  for (const [index, { key }] of quoted.entries()) {
    const current = new Map<number, Run>();
    for (const place of places.get(key) ?? []) {
      steps += 1;
      const before = previous.get(place - 1);
      const run = {
        documentEnd: place + 1,
        quoteEnd: index + 1,
        words: (before?.words ?? 0) + 1,
        letters: (before?.letters ?? 0) + key.length,
      };
      current.set(place, run);
      const diagonal = place - index;
      if (run.letters > (best.get(diagonal)?.letters ?? 0)) best.set(diagonal, run);
    }
    if (steps > MOST_STEPS) break;
    previous = current;
  }
  return [...best.values()].toSorted((one, other) => other.letters - one.letters).slice(0, 50);
}

export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  const head = text.slice(0, half).replace(/[\uD800-\uDBFF]$/, "");
  const tail = text.slice(-half).replace(/^[\uDC00-\uDFFF]/, "");
  return `${head} … ${tail}`;
}
