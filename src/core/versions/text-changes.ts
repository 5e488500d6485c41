import { wordDifferences } from "../ledger/word-differences.ts";
import type { PageNumber } from "../model/units.ts";
import { joinLines } from "../text/join-lines.ts";
import { sharedStretches } from "./shared-stretches.ts";

/** A place where two versions of a text are not the same. */
export interface TextChange {
  /** Where it is in either, counted from 1; where one has nothing, where that would stand. */
  readonly oldPage: PageNumber;
  readonly newPage: PageNumber;
  /** Words that only the old one has, and only the new one; one of them may be empty. */
  readonly removed: string;
  readonly added: string;
  /** A few words that both have before it and after it. */
  readonly before: string;
  readonly after: string;
}

/** Words of context. */
const CONTEXT = 5;

/** What the new text has other than the old, word by word; lines and their hyphens do not matter. @param old pages, in order. */
export function textChanges(old: readonly string[], next: readonly string[]): TextChange[] {
  const ours = wordsOf(old);
  const theirs = wordsOf(next);
  const changes: TextChange[] = [];
  let [row, column] = [0, 0];
  const compare = (toRow: number, toColumn: number): void => {
    const steps = wordDifferences(
      ours.words.slice(row, toRow).join(" "),
      theirs.words.slice(column, toColumn).join(" "),
    );
    let last: { removed: string[]; added: string[]; row: number; column: number } | undefined;
    const flush = (): void => {
      if (last !== undefined) changes.push(changeOf(last, ours, theirs));
      last = undefined;
    };
    for (const { kind, text } of steps) {
      const list = text.split(" ");
      if (kind === "same") {
        flush();
        row += list.length;
        column += list.length;
        continue;
      }
      last ??= { removed: [], added: [], row, column };
      if (kind === "removed") {
        last.removed.push(...list);
        row += list.length;
      } else {
        last.added.push(...list);
        column += list.length;
      }
    }
    flush();
  };
  for (const [toRow, toColumn] of sharedStretches(ours.words, theirs.words)) {
    // Ties follow each other closely where both are the same; only what is between is compared.
    if (toRow >= row && toColumn >= column) compare(toRow, toColumn);
  }
  compare(ours.words.length, theirs.words.length);
  return changes;
}

interface PagedWords {
  readonly words: readonly string[];
  readonly pages: readonly PageNumber[];
}

function changeOf(
  {
    removed,
    added,
    row,
    column,
  }: { removed: readonly string[]; added: readonly string[]; row: number; column: number },
  ours: PagedWords,
  theirs: PagedWords,
): TextChange {
  const end = row + removed.length;
  return {
    oldPage: pageAt(ours, row),
    newPage: pageAt(theirs, column),
    removed: removed.join(" "),
    added: added.join(" "),
    before: ours.words.slice(Math.max(0, row - CONTEXT), row).join(" "),
    after: ours.words.slice(end, end + CONTEXT).join(" "),
  };
}

function pageAt({ pages }: PagedWords, at: number): PageNumber {
  return pages[at] ?? pages.at(-1) ?? 1;
}

function wordsOf(texts: readonly string[]): PagedWords {
  const words: string[] = [];
  const pages: PageNumber[] = [];
  for (const [index, text] of texts.entries()) {
    for (const word of joinLines(text, 0, text.length).split(/\s+/u)) {
      if (word === "") continue;
      words.push(word);
      pages.push(index + 1);
    }
  }
  return { words, pages };
}
