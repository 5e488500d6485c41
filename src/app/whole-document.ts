import { escapeHtml } from "../core/text/escape-html.ts";

/** A page's HTML from the content of its head and its body. */
export function wholeDocument(language: string, head: string, body: string): string {
  return `<!doctype html><html lang="${escapeHtml(language)}"><head>${head}</head><body>${body}</body></html>\n`;
}
