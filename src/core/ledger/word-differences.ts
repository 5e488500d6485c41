import type { WordChange } from "../model/standing.ts";

/** Pairs of words compared at most: a table of some 16 MB. Longer stretches that differ are shown whole. */
const MOST_PAIRS = 4_000_000;

/**
 * Two texts word by word, to the letter, white space aside: what both have, what the document has alone (`removed`) and
 * what was asked for alone (`added`). In each change the document's words come first.
 */
export function wordDifferences(document: string, asked: string): WordChange[] {
  const ours = wordsOf(document);
  const theirs = wordsOf(asked);
  let start = 0;
  while (start < ours.length && start < theirs.length && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (
    end < ours.length - start &&
    end < theirs.length - start &&
    ours[ours.length - 1 - end] === theirs[theirs.length - 1 - end]
  ) {
    end += 1;
  }
  const changes = new Changes();
  changes.add("same", ours.slice(0, start));
  middle(ours.slice(start, ours.length - end), theirs.slice(start, theirs.length - end), changes);
  changes.add("same", ours.slice(ours.length - end));
  return changes.done();
}

/** The longest common subsequence by dynamic programming (Wagner and Fischer, 1974), read from the front. */
function middle(ours: readonly string[], theirs: readonly string[], changes: Changes): void {
  const columns = theirs.length + 1;
  if ((ours.length + 1) * columns > MOST_PAIRS) {
    changes.add("removed", ours);
    changes.add("added", theirs);
    return;
  }
  const lengths = new Uint32Array((ours.length + 1) * columns);
  const lengthAt = (row: number, column: number): number => lengths[row * columns + column] ?? 0;
  for (let row = ours.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      lengths[row * columns + column] =
        ours[row] === theirs[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < ours.length || column < theirs.length) {
    const [our, their] = [ours[row], theirs[column]];
    if (our !== undefined && our === their) {
      changes.add("same", [our]);
      row += 1;
      column += 1;
    } else if (our !== undefined && (their === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      changes.add("removed", [our]);
      row += 1;
    } else if (their !== undefined) {
      changes.add("added", [their]);
      column += 1;
    }
  }
}

/** Gathers words into runs. */
class Changes {
  readonly #runs: WordChange[] = [];
  #removed: string[] = [];
  #added: string[] = [];

  add(kind: WordChange["kind"], words: readonly string[]): void {
    if (words.length === 0) return;
    if (kind === "removed") this.#removed.push(...words);
    else if (kind === "added") this.#added.push(...words);
    else {
      this.#flush();
      const last = this.#runs.at(-1);
      if (last?.kind === "same")
        this.#runs[this.#runs.length - 1] = { ...last, text: `${last.text} ${words.join(" ")}` };
      else this.#runs.push({ kind, text: words.join(" ") });
    }
  }

  done(): WordChange[] {
    this.#flush();
    return this.#runs;
  }

  #flush(): void {
    if (this.#removed.length > 0) this.#runs.push({ kind: "removed", text: this.#removed.join(" ") });
    if (this.#added.length > 0) this.#runs.push({ kind: "added", text: this.#added.join(" ") });
    this.#removed = [];
    this.#added = [];
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}
