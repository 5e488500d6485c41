import { EARLY_FONTS_HASH } from "./early-fonts.ts";
import { EARLY_SETTINGS_HASH } from "./early-settings.ts";
import { PAINT_ANYWAY_HASH } from "./painted-at-once.ts";
import { START_HASH } from "./start-script.ts";

/** The name of the one Trusted Types policy that the product creates (for the worker of pdf.js). */
const TRUSTED_TYPES_POLICY = "verbatim";

/**
 * The Content Security Policy of every page, also given in the page itself so that it holds on any static host. Nothing
 * comes from elsewhere, nothing is inline but four scripts and the reading view's style sheet, named by their hashes, nothing is evaluated. `frame-ancestors` is
 * left out on purpose (and could not be set from a page): anybody may embed the viewer.
 *
 * @param sheet the source expression of that style sheet, where one stands in pages.
 * @param embedded whether it is for a page made to be embedded, which has no script inline. In a frame that its host has left without an origin
 *   (`sandbox="allow-scripts"`) no address can be a worker's, and only a worker from memory is left.
 */
export function contentSecurityPolicy(development: boolean, sheet: string | undefined, embedded = false): string {
  if (development) {
    // Vite's client injects styles and speaks over a web socket.
    return "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; connect-src 'self' ws:; img-src 'self' data:; base-uri 'none'; form-action 'none'";
  }
  return [
    "default-src 'none'",
    `script-src 'self'${embedded ? "" : ` ${EARLY_SETTINGS_HASH} ${EARLY_FONTS_HASH} ${PAINT_ANYWAY_HASH} ${START_HASH}`}`,
    `worker-src 'self'${embedded ? " blob:" : ""}`,
    "connect-src 'self'",
    `style-src 'self'${embedded || sheet === undefined ? "" : ` ${sheet}`}`,
    "img-src 'self'",
    "font-src 'self'",
    // What an embed will look like, on the page on embedding and before its code is copied.
    ...(embedded ? [] : ["frame-src 'self'"]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join("; ");
}
