import { parseArgs } from "node:util";

/** What the words of a command line ask for. */
export type Command =
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
  | { readonly name: "help" }
  /** Words that make no sense, and why. */
  | { readonly name: "misspelt"; readonly reason: string };

export const USAGE = `Usage: npm run verbatim -- <command>

  check [publication…] [--json] [--fix] [--documents documents]
        Prints the ledger of the publications (of all, or of those named) and what is wrong
        with them. --json prints it for machines. --fix first lengthens contexts that are too
        short and corrects page hints in annotations.json, and says what it changed.
        Ends with 0 where all is well, 1 where there are problems, 2 for words that make no sense.

  anchor <file.pdf | pages.json> <selectors.json>
        Finds quotations and prints where they are, as a JSON array of {id, state, page, endPage,
        parts: [{page, start, end, text}], errorShare}. pages.json is an array of page texts;
        selectors.json an array of {id, exact, prefix?, suffix?, page?}. Pages count from 1,
        offsets are UTF-16 units of the page's text. state is exact, approximate, differs, moved,
        ambiguous or missing; where there is no place, page is null, parts is empty, and reason
        says why. Ends with 0 whatever was found, 1 where a file cannot be read.
        Example: npm run --silent verbatim -- anchor memo.pdf quotations.json > anchors.json

  serve [--directory dist] [--port 4173] [--host 127.0.0.1] [--base /]
        Serves a built site (npm run build makes one).`;

/** Reads the words after the program's name. */
export function readCommandLine(words: readonly string[]): Command {
  const [name, ...rest] = words;
  try {
    if (name === "serve") return readServe(rest);
    if (name === "anchor") return readAnchor(rest);
    if (name === "check") {
      const { values, positionals } = parseArgs({
        args: rest,
        allowPositionals: true,
        options: {
          documents: { type: "string", default: "documents" },
          json: { type: "boolean", default: false },
          fix: { type: "boolean", default: false },
        },
      });
      return { name, slugs: positionals, ...values };
    }
  } catch (error) {
    return { name: "misspelt", reason: error instanceof Error ? error.message : String(error) };
  }
  if (name === undefined || name === "help" || name === "--help" || name === "-h") return { name: "help" };
  return { name: "misspelt", reason: `There is no command "${name}".` };
}

function readAnchor(words: string[]): Command {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { help: { type: "boolean", short: "h", default: false } },
  });
  if (values.help) return { name: "help" };
  const [document, selectors, ...others] = positionals;
  if (document === undefined || selectors === undefined || others.length > 0) {
    return { name: "misspelt", reason: "anchor takes two files: a PDF or the texts of its pages, and the quotations." };
  }
  return { name: "anchor", document, selectors };
}

function readServe(words: string[]): Command {
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
}
