import { escapeHtml } from "../core/text/escape-html.ts";
import { BLOCKED_ID } from "../embed/frame/follow-link.ts";
import { GATE_ID } from "../embed/frame/gate.ts";
import type { EmbedView } from "../embed/protocol/messages.ts";
import { embedWords } from "../ui/embed-words.ts";
import { directionOf } from "../ui/languages.ts";
import { words } from "../ui/words.ts";

export interface EmbedShell {
  readonly publication: string;
  readonly view: EmbedView;
  readonly claim?: string;
  readonly head: string;
  readonly body: string;
}

/** An embedded page as a whole. What it is stands on its root, for the script that talks to the host. */
export function embedDocument({ publication, view, claim, head, body }: EmbedShell): string {
  const attributes = [
    ["lang", words.language],
    ["dir", directionOf(words.language)],
    ["data-view", view],
    ["data-publication", publication],
    ...(claim === undefined ? [] : [["data-claim", claim]]),
  ];
  const root = attributes.map(([name = "", value = ""]) => ` ${name}="${escapeHtml(value)}"`).join("");
  return `<!doctype html><html${root}><head>${head}</head><body>${body}${readHere()}${blocked()}</body></html>\n`;
}

function readHere(): string {
  return `<div class="read-here" id="${GATE_ID}" hidden><button type="button" class="button button-primary" title="${escapeHtml(embedWords.readHereHint)}">${escapeHtml(embedWords.readHere)}</button></div>`;
}

function blocked(): string {
  return `<div class="blocked" id="${BLOCKED_ID}" role="status" hidden><label>${escapeHtml(embedWords.blocked)} <input readonly></label></div>`;
}
