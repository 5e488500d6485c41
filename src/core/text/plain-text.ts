import type { Inline } from "../model/commentary.ts";

/** The words alone, without mark-up. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" || inline.type === "code") return inline.value;
      return inline.type === "break" ? " " : plainText(inline.children);
    })
    .join("");
}
