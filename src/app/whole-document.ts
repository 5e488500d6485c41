import { escapeHtml } from "../core/text/escape-html.ts";
import { directionOf } from "../ui/languages.ts";
import { words } from "../ui/words.ts";

/** A page's HTML from the content of its head and its body, in the language that the interface speaks. */
export function wholeDocument(head: string, body: string): string {
  const { language } = words;
  const direction = directionOf(language) === "rtl" ? ' dir="rtl"' : "";
  return `<!doctype html><html lang="${escapeHtml(language)}"${direction}><head>${head}</head><body>${body}</body></html>\n`;
}
