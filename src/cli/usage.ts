/** What each command takes and does, for `help` and `<command> --help`. */
export const USAGES = {
  build: `  build [--only publication,…] [--shard 2/5] [--base /memos/] [--outDir dist]
        Checks the publications and writes the site (npm run build). --only makes a part of the
        site, with the publications named; --shard another, with every fifth publication from the
        second on. Each part can be looked at by itself; merge puts parts together.
        Ends with 0 where it was written, 1 where there are problems: then nothing is.
        Examples: npm run build -- --base /memos/
                  npm run build -- --shard 2/5 --outDir parts/2`,

  merge: `  merge <part…> [--directory dist]
        Puts parts of a site together that build --shard or --only wrote from the same sources,
        on this machine or on others, in any order. What comes out is what one build writes.
        Ends with 0 where that was done, 1 where they are not all the parts of one site.
        Example: npm run verbatim -- merge parts/1 parts/2 parts/3 parts/4 parts/5`,

  check: `  check [publication…] [--json] [--fix] [--documents documents]
        Prints the ledger of the publications (of all, or of those named) and what is wrong
        with them. --json prints it for machines. --fix first lengthens contexts that are too
        short and corrects page hints in annotations.json, and says what it changed.
        Ends with 0 where all is well, 1 where there are problems, 2 for words that make no sense.
        Example: npm run check -- sessions-memo`,

  add: `  add <file.pdf> [--slug name] [--json] [--password …] [--documents documents]
        Makes a publication of a PDF: its description from what the file says of itself, a
        commentary to begin with, and one claim on the document as a whole. It builds without a
        problem; what to fill in is listed. The folder is named after the file, or as --slug says.
        --json prints { slug, folder, files, document, hiddenText, pagesWithoutText,
        recognised }.
        Ends with 0 where it was made, 1 where the file cannot be used, 2 for words that make no
        sense or a name that is taken. To undo it, remove the folder.
        Examples: npm run verbatim -- add report.pdf
                  npm run verbatim -- add "Final report (2).pdf" --slug water-report`,

  replace: `  replace <publication> <file.pdf> [--document id] [--yes] [--json] [--report folder]
          [--password …] [--documents documents]
        Shows what each annotation becomes with another file of the document: the same, in other
        typography, moved, different (and in which words), ambiguous or gone; and writes a page
        with both files' pages side by side into a temporary folder, or the one that --report
        names. Nothing else is written without --yes. With it the file takes the old one's place,
        publication.json names its SHA-256 and lists the old one's, and the old one's text is kept
        for diff; all of that or, where it is interrupted, nothing. Addresses stay; sign-offs and
        checks that name the old file lapse. Where the publication has several documents,
        --document says which, by its id or its file. --json prints { annotations: [{ id, state, page,
        text, errorShare }], pages: […], hiddenText: […], publishesHiddenWords }, and never writes.
        Ends with 0 whatever was found, 1 where a file cannot be used, 2 for words that make no
        sense. To undo it: git restore documents/<publication>, and git clean -f of its versions
        folder, where the old text is kept.
        Examples: npm run verbatim -- replace sessions-memo scan.pdf
                  npm run verbatim -- replace sessions-memo scan.pdf --yes
                  npm run --silent verbatim -- replace sessions-memo scan.pdf --json > report.json`,

  diff: `  diff <publication> [version] [--document id] [--json] [--documents documents]
        Prints in which words the document's text is other than in an earlier version: the last
        one, or the one named by its number in publication.json's list (1 is the oldest) or by
        the first digits of its SHA-256. Line ends and hyphens at them do not count. What is other
        in typography alone, and what a machine that read a page from its picture may only have
        misread, is listed last; numbers and negations are never among that. --json prints
        { from, to, changes: [{ kind, oldPage, newPage, removed, added, before, after }] }, where
        kind is words, typography or perhaps-misread.
        Where the publication has several documents, --document says which, by its id or its file.
        Ends with 0 whatever was found, 1 where there is nothing to compare, 2 for words that
        make no sense.
        Examples: npm run verbatim -- diff sessions-memo
                  npm run verbatim -- diff sessions-memo 1`,

  recognise: `  recognise <publication> [--document id] [--write] [--documents documents]
        Prints the words that were read from the document's pictures, page by page, as the file in
        which they can be corrected: <name of the PDF>.recognised.txt beside it. --write puts it
        there; one that is there already is never changed. The build takes the words of the pages
        in it from there, and their places from the pictures. It is for one file, by its SHA-256.
        Where the publication has several documents, --document says which, by its id or its file.
        Ends with 0 where it was printed or written, 1 where no page is read from a picture or the
        file is there already, 2 for words that make no sense.
        Example: npm run verbatim -- recognise sessions-memo --write`,

  anchor: `  anchor <file.pdf | pages.json> <selectors.json>
        Finds quotations and prints where they are, as a JSON array of {id, state, page, endPage,
        parts: [{page, start, end, text}], errorShare}. pages.json is an array of page texts;
        selectors.json an array of {id, exact, prefix?, suffix?, page?}. Pages count from 1,
        offsets are UTF-16 units of the page's text. state is exact, approximate, differs, moved,
        ambiguous or missing; where there is no place, page is null, parts is empty, and reason
        says why. Ends with 0 whatever was found, 1 where a file cannot be read.
        Example: npm run --silent verbatim -- anchor memo.pdf quotations.json > anchors.json`,

  serve: `  serve [--directory dist] [--port 4173] [--host 127.0.0.1] [--base /]
        Serves a built site (npm run build makes one).`,
} as const;

export type CommandName = keyof typeof USAGES;

const PASSWORDS = `A PDF that asks for a password is opened with --password, or better (other users of a machine can
see a command's words) with what VERBATIM_PASSWORD says.`;

/** Of one command, or of all. */
export function usage(topic?: CommandName): string {
  const texts = topic === undefined ? [...Object.values(USAGES), PASSWORDS] : [USAGES[topic]];
  return ["Usage: npm run verbatim -- <command>", ...texts].join("\n\n");
}

export function isCommandName(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(USAGES, word);
}
