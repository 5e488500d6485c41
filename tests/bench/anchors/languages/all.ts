import { arabic } from "./arabic.ts";
import { chinese } from "./chinese.ts";
import { englishLegal } from "./english-legal.ts";
import { englishReport } from "./english-report.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { greek } from "./greek.ts";
import { hebrew } from "./hebrew.ts";
import { hindi } from "./hindi.ts";
import { japanese } from "./japanese.ts";
import type { Language } from "./language.ts";
import { russian } from "./russian.ts";
import { spanish } from "./spanish.ts";
import { tamil } from "./tamil.ts";

export const languages: readonly Language[] = [
  englishLegal,
  englishReport,
  german,
  french,
  spanish,
  greek,
  russian,
  chinese,
  japanese,
  arabic,
  hebrew,
  hindi,
  tamil,
];
