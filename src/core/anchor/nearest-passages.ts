import type { Unanchored } from "../model/anchor.ts";
import { joinLines } from "../text/join-lines.ts";
import type { Seamed } from "../text/seams.ts";
import { EDGE } from "../text/seams.ts";
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

/** Runs of words that are looked at, the longest. */
const MOST_RUNS = 50;

/** The words of a stream in order: where each begins among its units, and where each kind of word stands among them. */
interface StreamWords {
  /** One more than words. */
  readonly firsts: Uint32Array;
  /** A number for each different word; its places are `places[offsets[number] … offsets[number + 1])`, in order. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
}

const made = new WeakMap<Stream, StreamWords>();

function wordsOfStream(stream: Stream): StreamWords {
  const known = made.get(stream);
  if (known) return known;
  const { folded, edges } = stream.seamed;
  let count = 0;
  for (let unit = 1; unit <= folded.units.length; unit += 1) if (((edges[unit] ?? 0) & EDGE.word) !== 0) count += 1;
  const firsts = new Uint32Array(count + 1);
  const kinds = new Uint32Array(count);
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let word = 0;
  for (let unit = 1; unit <= folded.units.length; unit += 1) {
    if (((edges[unit] ?? 0) & EDGE.word) === 0) continue;
    const key = folded.text.slice(firsts[word], unit);
    let number = numbers.get(key);
    if (number === undefined) {
      number = counts.push(0) - 1;
      numbers.set(key, number);
    }
    counts[number] = (counts[number] ?? 0) + 1;
    kinds[word] = number;
    word += 1;
    firsts[word] = unit;
  }
  const offsets = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) offsets[number + 1] = (offsets[number] ?? 0) + count;
  const next = offsets.slice();
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    const number = kinds[at] ?? 0;
    places[next[number] ?? 0] = at;
    next[number] = (next[number] ?? 0) + 1;
  }
  const all = { firsts, numbers, offsets, places };
  made.set(stream, all);
  return all;
}

/** The places that share the longest runs of words with a quotation, best first, each with all that stands there. */
export function nearestPassages(stream: Stream, quote: Seamed): Unanchored["candidates"] {
  const words = wordsOfStream(stream);
  const { starts, ends } = stream.seamed.folded;
  const count = words.firsts.length - 1;
  const quoted = wordsIn(quote);
  const candidates: { page: number; text: string }[] = [];
  const taken: { first: number; end: number }[] = [];
  for (const { begin } of longestRuns(words, quoted)) {
    const first = Math.max(0, begin);
    const end = Math.min(count, begin + quoted.length);
    if (taken.some((each) => first < each.end && end > each.first)) continue;
    taken.push({ first, end });
    const start = starts[words.firsts[first] ?? 0] ?? 0;
    const text = joinLines(stream.seamed.text, start, ends[(words.firsts[end] ?? 0) - 1] ?? start);
    candidates.push({ page: pageAt(stream, start), text: shortened(text, LONGEST_CANDIDATE) });
    if (candidates.length === MOST_CANDIDATES) break;
  }
  return candidates;
}

/** A run of words that the document and the quotation share. */
interface Run {
  /** Which word of the document the quotation's first would be. */
  readonly begin: number;
  readonly letters: number;
}

/**
 * For each difference of places, the run at work: the word of the quotation that it has come to, and its letters; and
 * the letters of the longest so far. All zero between searches.
 */
let reached = new Uint32Array(0);
let lettersNow = new Uint32Array(0);
let lettersBest = new Uint32Array(0);

/** The longest runs, one for each difference of places. */
function longestRuns({ firsts, numbers, offsets, places }: StreamWords, quoted: readonly Word[]): Run[] {
  const size = firsts.length + quoted.length;
  if (reached.length < size) {
    reached = new Uint32Array(size);
    lettersNow = new Uint32Array(size);
    lettersBest = new Uint32Array(size);
  }
  const met: number[] = [];
  let steps = 0;
  for (const [index, { key }] of quoted.entries()) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    const end = offsets[number + 1] ?? 0;
    for (let each = offsets[number] ?? 0; each < end; each += 1) {
      const diagonal = (places[each] ?? 0) + quoted.length - index;
      const letters = key.length + (reached[diagonal] === index && index > 0 ? (lettersNow[diagonal] ?? 0) : 0);
      reached[diagonal] = index + 1;
      lettersNow[diagonal] = letters;
      const best = lettersBest[diagonal] ?? 0;
      if (best === 0) met.push(diagonal);
      if (letters > best) lettersBest[diagonal] = letters;
    }
    steps += end - (offsets[number] ?? 0);
    if (steps > MOST_STEPS) break;
  }
  const longest: Run[] = [];
  let least = 0;
  for (const diagonal of met) {
    const letters = lettersBest[diagonal] ?? 0;
    reached[diagonal] = 0;
    lettersNow[diagonal] = 0;
    lettersBest[diagonal] = 0;
    if (letters <= least) continue;
    // Of equals, the one met first.
    const at = longest.findLastIndex((run) => run.letters >= letters) + 1;
    longest.splice(at, 0, { begin: diagonal - quoted.length, letters });
    if (longest.length > MOST_RUNS) longest.pop();
    if (longest.length === MOST_RUNS) least = longest.at(-1)?.letters ?? 0;
  }
  return longest;
}

export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const half = Math.floor(longest / 2);
  const head = text.slice(0, half).replace(/[\uD800-\uDBFF]$/, "");
  const tail = text.slice(-half).replace(/^[\uDC00-\uDFFF]/, "");
  return `${head} … ${tail}`;
}
