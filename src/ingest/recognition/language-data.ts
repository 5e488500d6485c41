import { existsSync } from "node:fs";
import { join } from "node:path";
import { installedPackage } from "../package-version.ts";

/** Tesseract's name for a language by its BCP 47 subtag: mostly ISO 639-2's, by which the packages of its data are called too. */
const NAMES: Readonly<Record<string, string>> = {
  af: "afr",
  ar: "ara",
  az: "aze",
  be: "bel",
  bg: "bul",
  bn: "ben",
  ca: "cat",
  cs: "ces",
  cy: "cym",
  da: "dan",
  de: "deu",
  el: "ell",
  en: "eng",
  eo: "epo",
  es: "spa",
  et: "est",
  eu: "eus",
  fa: "fas",
  fi: "fin",
  fr: "fra",
  ga: "gle",
  gl: "glg",
  gu: "guj",
  he: "heb",
  hi: "hin",
  hr: "hrv",
  hu: "hun",
  hy: "hye",
  id: "ind",
  is: "isl",
  it: "ita",
  ja: "jpn",
  ka: "kat",
  kk: "kaz",
  km: "khm",
  kn: "kan",
  ko: "kor",
  la: "lat",
  lt: "lit",
  lv: "lav",
  mk: "mkd",
  ml: "mal",
  mr: "mar",
  ms: "msa",
  mt: "mlt",
  nb: "nor",
  nl: "nld",
  nn: "nor",
  no: "nor",
  pa: "pan",
  pl: "pol",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sk: "slk",
  sl: "slv",
  sq: "sqi",
  sr: "srp",
  sv: "swe",
  sw: "swa",
  ta: "tam",
  te: "tel",
  th: "tha",
  tr: "tur",
  uk: "ukr",
  ur: "urd",
  uz: "uzb",
  vi: "vie",
  yi: "yid",
  zh: "chi_sim",
};

/** The folder within a package that has the model which is as accurate in whole numbers, and a quarter as large. */
const MODEL = "4.0.0_best_int";
/** What is tried where nothing else is known or installed. */
const FALLBACK = "en";

/** What Tesseract needs to read a language. */
export interface LanguageData {
  /** Tesseract's name: "eng". */
  readonly name: string;
  /** BCP 47's for the language alone: "en". */
  readonly tag: string;
  /** Folder of its file, and the version of the package. */
  readonly folder: string;
  readonly version: string;
}

/** In which languages a document is read, and the packages of data that would have been better. */
export interface LanguageChoice {
  /** The main one first; one at least. */
  readonly data: readonly [LanguageData, ...LanguageData[]];
  /** To install for the document's other languages. */
  readonly missing: readonly string[];
}

/** @param tags BCP 47, the main language first; none where nothing is known. @throws Error where not even the data for English are installed. */
export function languageData(tags: readonly string[]): LanguageChoice {
  const names = new Set(tags.map(nameOf));
  const found = tags.flatMap((tag) => dataOf(tag) ?? []);
  const [main, ...others] = found.filter(({ name }, index) => found.findIndex((each) => each.name === name) === index);
  const isMissing = (name: string): boolean => !found.some((data) => data.name === name);
  const missing = [...names].flatMap((name) => (name !== undefined && isMissing(name) ? [PACKAGES + name] : []));
  if (main !== undefined) return { data: [main, ...others], missing };
  const fallback = dataOf(FALLBACK);
  if (fallback === undefined) throw new Error(`There are no data to recognise text with: npm install ${PACKAGES}eng.`);
  return { data: [fallback], missing };
}

const PACKAGES = "@tesseract.js-data/";

function nameOf(tag: string): string | undefined {
  if (/^zh-(?:hant|tw|hk|mo)\b/i.test(tag)) return "chi_tra";
  return NAMES[primary(tag)];
}

function primary(tag: string): string {
  return /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? "";
}

function dataOf(tag: string): LanguageData | undefined {
  const name = nameOf(tag);
  if (name === undefined) return undefined;
  try {
    const { folder: whole, version } = installedPackage(PACKAGES + name);
    const folder = join(whole, MODEL);
    return existsSync(join(folder, `${name}.traineddata.gz`))
      ? { name, tag: primary(tag), folder, version }
      : undefined;
  } catch {
    // It is not installed.
    return undefined;
  }
}
