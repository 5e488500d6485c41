/** Who may import whom. The table is the architecture: CONTRIBUTING.md says in words what each room is for. */

export interface Room {
  /** Rooms that this one may import from, besides itself. */
  readonly rooms: readonly string[];
  /** Rooms, or single files of one, that it may import types from, and nothing that exists at run time. */
  readonly typesOf?: readonly string[];
  /** npm packages, and Node's modules as `node:*`. A star stands for any ending. */
  readonly packages: readonly string[];
}

export const rooms: Readonly<Record<string, Room>> = {
  core: { rooms: [], packages: ["valibot"] },
  ui: { rooms: [], typesOf: ["core"], packages: ["react"] },
  state: { rooms: ["core"], packages: ["react"] },
  document: {
    rooms: ["core", "state", "ui", "workers"],
    packages: ["react", "react-dom", "@tanstack/react-query", "valibot"],
  },
  reader: { rooms: ["core", "state", "ui", "document"], packages: ["react", "react-dom", "@tanstack/react-query"] },
  // Thin shells over core; the page starts them by their address and knows the types of what is said.
  workers: { rooms: ["core"], packages: [] },
  embed: { rooms: ["core", "state", "ui", "document", "reader"], packages: ["react", "react-dom"] },
  app: {
    rooms: ["core", "state", "ui", "document", "reader", "embed"],
    packages: ["react", "react-dom", "@tanstack/react-query", "valibot"],
  },
  // The static render of `app` is reached through Vite's module runner, by its path; what it is given has a type.
  ingest: {
    rooms: ["core"],
    typesOf: ["app/site-input.ts"],
    packages: ["node:*", "vite", "valibot", "@valibot/to-json-schema", "jsonc-parser", "sharp", "tesseract.js"],
  },
  cli: { rooms: ["core", "ingest"], packages: ["node:*", "send", "compression"] },
};

/**
 * Folders that keep to less than their room: what they may import of this repository besides themselves, and no package
 * at all.
 */
export const narrower: Readonly<Record<string, readonly string[]>> = {
  // Read by both sides, and checked by hand on arrival: a dependency here would be in every host's page.
  "embed/protocol/": [],
  // Other people's pages load it: five kilobytes, and nothing of the reader.
  "embed/host/": ["embed/protocol/"],
};

/** What a folder or a file inside a room may name besides; nobody else may. */
export const besides: Readonly<Record<string, readonly string[]>> = {
  "document/pdf/": ["pdfjs-dist"],
  "ingest/pdf/": ["@embedpdf/pdfium"],
  "ingest/fixtures/": ["pdfkit"],
  "core/parse/": ["mdast", "mdast-util-*", "micromark-*"],
  // A script that a maintainer runs; no other module imports it.
  "ui/fonts/subset.ts": ["node:*", "subset-font"],
};

/** What tests may name besides what their module may. */
export const besidesInTests: readonly string[] = [
  "pdfjs-dist",
  "vitest",
  "fast-check",
  "node:*",
  "react-dom",
  "axe-core",
  "parse5",
];

/** Words that a source file may not contain, because of what they do. */
export const deeds: readonly { what: string; pattern: RegExp; forbiddenIn: (path: string) => boolean }[] = [
  {
    what: "asks a clock or chance, and core gives the same answer always",
    pattern: /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\./,
    forbiddenIn: (path) => path.startsWith("core/"),
  },
  {
    what: "writes the address or the history, and state alone does that",
    pattern:
      /\bhistory\.(?:pushState|replaceState|back|forward|go)\b|\blocation\.(?:assign|replace)\(|\blocation(?:\.(?:href|hash|search|pathname))?\s*=(?!=)/,
    forbiddenIn: (path) => !path.startsWith("state/"),
  },
];
