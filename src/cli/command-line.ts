import { parseArgs } from "node:util";
import { type CommandName, isCommandName } from "./usage.ts";

/** What the words of a command line ask for. */
export type Command =
  | {
      readonly name: "build";
      readonly base: string | undefined;
      readonly outDir: string | undefined;
      /** Names of publications with commas between them. */
      readonly only: string | undefined;
      /** "2/5". */
      readonly shard: string | undefined;
    }
  | {
      readonly name: "merge";
      /** Folders of parts. */
      readonly parts: readonly string[];
      readonly directory: string;
    }
  | {
      readonly name: "serve";
      readonly port: number;
      readonly host: string;
      readonly directory: string;
      /** The path that the site was built for: begins and ends with "/". */
      readonly base: string;
    }
  | {
      readonly name: "check";
      readonly documents: string;
      /** Names of the publications to check; none means all. */
      readonly slugs: readonly string[];
      /** For machines. */
      readonly json: boolean;
      /** Mend first what can be mended without asking. */
      readonly fix: boolean;
    }
  | {
      readonly name: "anchor";
      /** A PDF, or a JSON array of page texts. */
      readonly document: string;
      readonly selectors: string;
    }
  | {
      readonly name: "replace";
      readonly documents: string;
      readonly slug: string;
      /** Id or file of the document, where there are several. */
      readonly document?: string | undefined;
      readonly file: string;
      readonly yes: boolean;
      readonly json: boolean;
      readonly report?: string | undefined;
      readonly password?: string | undefined;
    }
  | {
      readonly name: "add";
      readonly documents: string;
      readonly file: string;
      readonly slug?: string | undefined;
      readonly json: boolean;
      readonly password?: string | undefined;
    }
  | {
      readonly name: "diff";
      readonly documents: string;
      readonly slug: string;
      /** Id or file of the document, where there are several. */
      readonly document?: string | undefined;
      readonly version?: string | undefined;
      readonly json: boolean;
    }
  | {
      readonly name: "recognise";
      readonly documents: string;
      readonly slug: string;
      /** Id or file of the document, where there are several. */
      readonly document?: string | undefined;
      readonly write: boolean;
    }
  | { readonly name: "help"; readonly topic?: CommandName }
  /** Words that make no sense, and why. */
  | { readonly name: "misspelt"; readonly reason: string; readonly topic?: CommandName | undefined };

/** Options of several commands. */
const DOCUMENTS = { documents: { type: "string", default: "documents" } } as const;
const DOCUMENT = { document: { type: "string" } } as const;
const JSON_OUT = { json: { type: "boolean", default: false } } as const;
const PASSWORD = { password: { type: "string" } } as const;

/** Reads the words after the program's name. */
export function readCommandLine(words: readonly string[]): Command {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h") return { name: "help" };
  if (name === "help") return isCommandName(rest[0]) ? { name: "help", topic: rest[0] } : { name: "help" };
  if (!isCommandName(name)) return { name: "misspelt", reason: `There is no command "${name}".` };
  const before = rest.slice(0, rest.includes("--") ? rest.indexOf("--") : undefined);
  if (before.includes("--help") || before.includes("-h")) return { name: "help", topic: name };
  try {
    const command = READERS[name](rest);
    return command.name === "misspelt" ? { ...command, topic: name } : command;
  } catch (error) {
    return { name: "misspelt", reason: error instanceof Error ? error.message : String(error), topic: name };
  }
}

const READERS: Readonly<Record<CommandName, (words: string[]) => Command>> = {
  build(words) {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ args: words, options: { base: text, outDir: text, only: text, shard: text } });
    const { base, outDir, only, shard } = values;
    return { name: "build", base, outDir, only, shard };
  },

  merge(words) {
    const { values, positionals: parts } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { directory: { type: "string", default: "dist" } },
    });
    if (parts.length === 0) return { name: "misspelt", reason: "merge takes the folders of the parts." };
    return { name: "merge", parts, ...values };
  },

  check(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...DOCUMENTS, ...JSON_OUT, fix: { type: "boolean", default: false } },
    });
    return { name: "check", slugs: positionals, ...values };
  },

  add(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...DOCUMENTS, ...JSON_OUT, ...PASSWORD, slug: { type: "string" } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return { name: "misspelt", reason: "add takes one PDF." };
    return { name: "add", file, ...values };
  },

  diff(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...DOCUMENTS, ...DOCUMENT, ...JSON_OUT },
    });
    const [slug, version, ...others] = positionals;
    if (slug === undefined || others.length > 0) {
      return { name: "misspelt", reason: "diff takes a publication's name, and perhaps a version." };
    }
    return { name: "diff", slug, version, ...values };
  },

  recognise(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { ...DOCUMENTS, ...DOCUMENT, write: { type: "boolean", default: false } },
    });
    const [slug, ...others] = positionals;
    if (slug === undefined || others.length > 0) {
      return { name: "misspelt", reason: "recognise takes a publication's name." };
    }
    return { name: "recognise", slug, ...values };
  },

  replace(words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        ...DOCUMENTS,
        ...DOCUMENT,
        ...JSON_OUT,
        ...PASSWORD,
        yes: { type: "boolean", default: false },
        report: { type: "string" },
      },
    });
    const [slug, file, ...others] = positionals;
    if (slug === undefined || file === undefined || others.length > 0) {
      return { name: "misspelt", reason: "replace takes a publication's name and a PDF." };
    }
    if (values.json && (values.yes || values.report !== undefined)) {
      return { name: "misspelt", reason: "--json writes nothing: leave it out to use --yes or --report." };
    }
    return { name: "replace", slug, file, ...values };
  },

  anchor(words) {
    const { positionals } = parseArgs({ args: words, allowPositionals: true, options: {} });
    const [document, selectors, ...others] = positionals;
    if (document === undefined || selectors === undefined || others.length > 0) {
      const reason = "anchor takes two files: a PDF or the texts of its pages, and the quotations.";
      return { name: "misspelt", reason };
    }
    return { name: "anchor", document, selectors };
  },

  serve(words) {
    const { values } = parseArgs({
      args: words,
      options: {
        port: { type: "string", default: "4173" },
        host: { type: "string", default: "127.0.0.1" },
        directory: { type: "string", default: "dist" },
        base: { type: "string", default: "/" },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) return { name: "misspelt", reason: `"${values.port}" is no port: a number up to 65535.` };
    const base = `/${values.base}/`.replaceAll(/\/+/g, "/");
    return { name: "serve", port, host: values.host, directory: values.directory, base };
  },
};
