import { publishedFileWords } from "../../core/describing/published-file-words.ts";
import type { SourceDocument } from "../../core/model/publication.ts";
import { nameOfHash } from "../cache/sha256.ts";
import type { ComposedDocument } from "../publication/compose-view.ts";
import { NewPdf } from "../safe-copy/new-pdf.ts";
import { fileOf, type SiteFile } from "./site-file.ts";

/** In points: A4's width and US Letter's height, so that either paper takes it. */
const [WIDTH, HEIGHT, MARGIN] = [595, 792, 72];
const [SIZE, LEADING] = [12, 18];
/** Of a line, in signs: Helvetica's are about half as wide as its size. */
const LINE_SIGNS = 72;

/**
 * A page in the place of each file that another replaced, and of a copy that was published for it, at the address that it had: it says so, and where the present one
 * is. The same versions give the same bytes.
 *
 * @param site origin and base where the site will stand; undefined: the link is to the file beside it.
 */
export function replacedNotices(
  { publication, versions }: Pick<ComposedDocument, "publication" | "versions">,
  site: string | undefined,
): SiteFile[] {
  const { document, base, language } = publication;
  const path = document.file.href.slice(base.length);
  const current = site === undefined ? path.slice(path.lastIndexOf("/") + 1) : new URL(path, site).href;
  const notices = new Map<string, SiteFile>();
  for (const { sha256, published, until } of versions) {
    for (const hash of [sha256, ...(published === undefined ? [] : [published])]) {
      const old = path.replace(/\.[0-9a-f]+\.pdf$/u, `.${nameOfHash(hash)}.pdf`);
      // A file that was put back has its address again.
      if (old !== path) notices.set(old, fileOf(old, notice(document, until, language, current)));
    }
  }
  return [...notices.values()];
}

function notice(document: SourceDocument, until: string, language: string, current: string): Uint8Array {
  const words = publishedFileWords(language);
  const title = isSettable(document.title) ? document.title : document.file.name;
  const said = linesOf(words.replaced(isSettable(title) ? title : "PDF", until));
  const address = linesOf(current);
  const pdf = new NewPdf();
  const [root, tree] = [pdf.reserve(), pdf.reserve()];
  const font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const lines = [...said, "", ...address].map((line) => `${literal(line)} Tj T*`);
  const top = HEIGHT - MARGIN;
  const content = `BT /F ${SIZE} Tf ${LEADING} TL ${MARGIN} ${top} Td\n${lines.join("\n")}\nET\n`;
  const contents = pdf.addStream("", Buffer.from(content, "latin1"));
  const first = top - (said.length + 1) * LEADING;
  const place = [MARGIN, first - (address.length - 1) * LEADING - 4, WIDTH - MARGIN, first + SIZE].join(" ");
  const action = `<< /S /URI /URI ${literal(current)} >>`;
  const link = pdf.add(`<< /Type /Annot /Subtype /Link /Rect [${place}] /Border [0 0 0] /A ${action} >>`);
  const page = pdf.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${contents} 0 R /Resources << /Font << /F ${font} 0 R >> >> /Annots [${link} 0 R] >>`,
  );
  pdf.put(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  pdf.put(root, `<< /Type /Catalog /Pages ${tree} 0 R /Lang (${words.language}) >>`);
  return pdf.bytes(root);
}

/** Signs of WinAnsiEncoding beyond Latin-1 that titles have (ISO 32000-2, annex D.2). */
const BEYOND: Readonly<Record<string, string>> = {
  "…": "\u0085",
  "‘": "\u0091",
  "’": "\u0092",
  "“": "\u0093",
  "”": "\u0094",
  "–": "\u0096",
  "—": "\u0097",
};

function isSettable(text: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff…‘’“”–—]*$/u.test(text);
}

/** Lines of words; what is longer than a line is broken where it has to be. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap((each) => each.match(new RegExp(`.{1,${LINE_SIGNS}}`, "gu")) ?? [])) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE_SIGNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function literal(text: string): string {
  const bytes = text.replaceAll(/[…‘’“”–—]/gu, (sign) => BEYOND[sign] ?? "").replaceAll(/[\\()]/gu, String.raw`\$&`);
  return `(${bytes})`;
}
