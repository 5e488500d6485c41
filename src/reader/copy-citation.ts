import { type CitationLine, plainLine } from "../core/citation/citation-text.ts";
import { escapeHtml } from "../core/text/escape-html.ts";

/** Puts lines of a citation on the clipboard, for editors that know italics with them. @throws where it is barred. */
export async function copyCitation(lines: readonly CitationLine[]): Promise<void> {
  const plain = lines.map(plainLine).join("\n");
  if (typeof ClipboardItem === "undefined" || !lines.some(({ runs }) => runs.some(({ italic }) => italic))) {
    await navigator.clipboard.writeText(plain);
    return;
  }
  const html = lines.map(({ runs }) =>
    runs.map(({ text, italic }) => (italic ? `<i>${escapeHtml(text)}</i>` : escapeHtml(text))).join(""),
  );
  await navigator.clipboard.write([
    new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([html.join("<br>")], { type: "text/html" }),
    }),
  ]);
}
