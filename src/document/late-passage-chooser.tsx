import { late } from "../ui/late.tsx";
import type { PassageChooserProps } from "./passage-chooser.tsx";

/** The other claims that rest on the words that were clicked; the first of them is selected without it. */
export const LatePassageChooser = late<PassageChooserProps>(
  async () => (await import("./passage-chooser.tsx")).PassageChooser,
);
