import type { Page } from "../core/model/publication.ts";
import type { Rotation } from "../core/model/units.ts";
import { rangesOf } from "./selected-ranges.ts";
import { selectedStretches } from "./selected-words.ts";
import type { Selecting } from "./selecting.ts";

/** Tells what is selected in the words that lie over the pages' pictures. */
export function pageSelecting(pages: readonly Page[], rotation: Rotation): Selecting {
  return (area) => {
    const stretches = selectedStretches(area);
    if (stretches.length === 0) return null;
    return {
      ranges: stretches.map(({ range }) => range),
      meant: (text) => rangesOf(stretches, text, pages, rotation),
    };
  };
}
