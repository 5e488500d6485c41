import { late } from "../ui/late.tsx";
import { loadPdf } from "./load-pdf.ts";
import type { SelectedWordsProps } from "./selected-words-bar.tsx";

/**
 * What can be done with selected words; it comes with what lays the words over the pages. The browser's own copying
 * works without it.
 */
export const LateSelectedWords = late<SelectedWordsProps>(async () => (await loadPdf()).SelectedWords);
