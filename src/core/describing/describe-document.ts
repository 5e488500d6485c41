import type { DocumentInfo } from "../model/document-info.ts";
import { dateOfInfo, dateOfText } from "./date-of.ts";
import { languageOf } from "./language-of.ts";

/** What a document is, as far as its file tells. */
export interface DescribedDocument {
  readonly title: string;
  /** Undefined where nobody is named. */
  readonly creator: string | undefined;
  /** YYYY-MM-DD; undefined where none is given. */
  readonly date: string | undefined;
  /** BCP 47; "und" where it cannot be told. */
  readonly language: string;
}

/** In UTF-16 units. A longer one is no title. */
const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;

/** What programs call a file that nobody has given a title, and names of files. */
const NO_TITLE =
  /^(?:untitled|no ?title|unnamed|document\d*|scan(?:ned)?\b.*|img[-_ ]?\d+|page \d+|slide \d+)$|\.(?:docx?|pdf|rtf|odt|indd|qxd|xlsx?|pptx?|tmp|html?|tex|dvi|ps)$|^\W*$/iu;
/** What printing programs put before a file's name. */
const PROGRAM = /^(?:microsoft (?:word|powerpoint|excel)|print|adobe photoshop) - /iu;
const NO_AUTHOR = /^(?:admin(?:istrator)?|user|owner|author|unknown|default|root|windows user|none|n\/?a)$|^\W*$/iu;
const SUBJECT = /^(?:subject|re|asunto|objet|betreff|oggetto|assunto|onderwerp)\s*:\s*(.+)$/imu;
const FROM = /^(?:from|author|by|written by|prepared by|de|autor|von|par)\s*:\s*(.+)$/imu;

/**
 * @param firstPage its text.
 * @param heading the first heading of the text version; undefined where there is none.
 * @param fileName without its folder.
 */
export function describeDocument(
  info: DocumentInfo,
  firstPage: string,
  text: string,
  heading: string | undefined,
  fileName: string,
): DescribedDocument {
  const stated = info.language?.trim() ?? "";
  const isTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(stated) && stated.length <= 35;
  const language = isTag ? stated : (languageOf(text) ?? "und");
  const made = dateOfInfo(info.created);
  return {
    title: titleOf(info, firstPage, heading) ?? nameInWords(fileName),
    creator: creatorOf(info, firstPage),
    date: dateOfText(firstPage, language, made) ?? made,
    language,
  };
}

function titleOf(info: DocumentInfo, firstPage: string, heading: string | undefined): string | undefined {
  const candidates = [info.title?.replace(PROGRAM, ""), SUBJECT.exec(firstPage)?.[1], heading].map(inLine);
  return candidates.find((title) => title !== "" && title.length <= LONGEST_TITLE && !NO_TITLE.test(title));
}

function creatorOf(info: DocumentInfo, firstPage: string): string | undefined {
  const candidates = [info.author, FROM.exec(firstPage)?.[1]].map(inLine);
  return candidates.find((name) => name !== "" && name.length <= LONGEST_NAME && !NO_AUTHOR.test(name));
}

function nameInWords(fileName: string): string {
  const words = inLine(fileName.replace(/\.[^.]*$/, "").replaceAll(/[-_]+/g, " "));
  return words === "" ? "Document" : words.charAt(0).toUpperCase() + words.slice(1, LONGEST_TITLE);
}

/** One line, without what is not printed. */
function inLine(text: string | undefined): string {
  return (text ?? "").replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD\s]+/gu, " ").trim();
}
