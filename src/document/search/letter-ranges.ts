/** A stretch of an element's letters, end exclusive. White space is no letter. */
export interface LetterStretch {
  readonly from: number;
  readonly to: number;
}

/** Ranges of an element's text for stretches of its letters; those that reach beyond it are left out. */
export function letterRanges(element: Element, stretches: readonly LetterStretch[]): Range[] {
  const ordered = stretches.toSorted((one, other) => one.from - other.from);
  const ranges: { range: Range; to: number }[] = [];
  const done: Range[] = [];
  let next = 0;
  let count = 0;
  const walker = window.document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    for (let at = 0; at < text.length; at += 1) {
      if (/\s/u.test(text.charAt(at))) continue;
      while (ordered[next]?.from === count) {
        const range = window.document.createRange();
        range.setStart(node, at);
        ranges.push({ range, to: ordered[next]?.to ?? count });
        next += 1;
      }
      count += 1;
      for (let index = ranges.length - 1; index >= 0; index -= 1) {
        const open = ranges[index];
        if (open === undefined || open.to !== count) continue;
        open.range.setEnd(node, at + 1);
        done.push(open.range);
        ranges.splice(index, 1);
      }
      if (next === ordered.length && ranges.length === 0) return done;
    }
  }
  return done;
}
