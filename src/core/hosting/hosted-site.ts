import type { Policies } from "./header-rules.ts";

/** What a server's configuration has to know of the site. */
export interface HostedSite {
  /** Begins and ends with "/". */
  readonly base: string;
  /** "example.org". */
  readonly hostName: string;
  readonly policies: Policies;
  /** The folders of the publications, and of their further documents: "sessions-memo", "sessions-memo/d/indictment". */
  readonly folders: readonly string[];
  /** Every page's file, below the base: "sessions-memo/index.html". */
  readonly pages: readonly string[];
}

/** Media types that older lists of servers lack, by a file's ending. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  mjs: "text/javascript",
  jsonld: "application/ld+json",
  wasm: "application/wasm",
  webp: "image/webp",
  woff2: "font/woff2",
};

/** Text, which is worth compressing. Documents are not: parts of them are counted in their own bytes. */
export const COMPRESSED_TYPES: readonly string[] = [
  "text/css",
  "text/csv",
  "text/javascript",
  "application/javascript",
  "application/json",
  "application/ld+json",
  "application/wasm",
  "image/svg+xml",
];

/** A configuration to copy, or to take as a file. */
export interface ServerFile {
  /** The server's name, as its makers write it. */
  readonly server: string;
  /** Below the site's folder for such files. */
  readonly path: string;
  /** The name that the server looks for. */
  readonly name: string;
  readonly text: string;
}
