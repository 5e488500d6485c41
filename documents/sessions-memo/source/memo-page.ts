import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { breakLines } from "./line-breaking.ts";
import type { MemoText } from "./memo-text.ts";

/** Stands at the foot of the page, and nowhere claims to be more than it is. */
export const NOTICE = "Typeset reproduction of the memorandum’s public-domain text; not the Department’s scan.";

/** Fixed, so that the same text gives the same bytes: the day on which the reproduction was made. */
const MADE = new Date("2026-11-24T00:00:00Z");

/** The file's own word that it means to meet PDF/UA-1 (ISO 14289-1, 5); the library's types know PDF/A alone. */
const PDF_UA = `<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/** US Letter, in points. */
const PAGE = { width: 612, height: 792 };
const MARGIN = 81;
const MEASURE = PAGE.width - 2 * MARGIN;
const SIZE = 12;
const LEADING = 16;
const INDENT = 36;
/** From the margin to the text of FROM: and SUBJECT:, and the width of that text: a subject is set in short lines. */
const FIELD = { hanging: 72, measure: 300 };

/** Baselines in points from the top of the page. */
const BASELINE = { letterhead: 86, address: 103, date: 146, heading: 190, notice: 750 };

/**
 * Sets the memorandum on one page of US Letter as a tagged PDF (ISO 14289-1) with its fonts subset and embedded.
 * @returns the file's bytes: the same for the same text, fonts and version of the PDF library.
 * @throws Error where the text does not fit on the page.
 */
export async function typesetMemo(memo: MemoText): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    info: {
      Title: "Guidance Regarding Use of Capital Punishment in Drug-Related Prosecutions (typeset reproduction)",
      Author: "Jeff Sessions, Attorney General of the United States",
      Subject: `Memorandum for United States Attorneys, March 20, 2018. ${NOTICE}`,
      Keywords: "typeset reproduction, memorandum, capital punishment, opioid epidemic, public domain",
      Creator: "Verbatim",
      CreationDate: MADE,
      ModDate: MADE,
    },
    lang: "en-US",
    margin: 0,
    pdfVersion: "1.7",
    size: [PAGE.width, PAGE.height],
    tagged: true,
  });
  pdf.appendXML(PDF_UA);
  const bytes = collect(pdf);
  pdf.registerFont("regular", fontFile("400-normal")).registerFont("bold", fontFile("700-normal"));
  pdf.addPage();

  const root = pdf.struct("Document");
  pdf.addStructure(root);
  /** One element of the structure, its lines inside it. */
  const element = (type: string, draw: () => void): void => {
    root.add(pdf.struct(type, {}, [draw]));
  };
  const line = (text: string, x: number, baseline: number): void => {
    pdf.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
  };
  const centred = (text: string, baseline: number, end = ""): void => {
    line(text + end, (PAGE.width - pdf.widthOfString(text)) / 2, baseline);
  };
  /** Lines with a real space at each end but the last, so that text taken from the file never joins two words. */
  const lines = (texts: readonly string[], xOf: (line: number) => number, baseline: number): number => {
    texts.forEach((text, index) => {
      line(index < texts.length - 1 ? `${text} ` : text, xOf(index), baseline + index * LEADING);
    });
    return baseline + texts.length * LEADING;
  };
  const widthOf = (text: string): number => pdf.widthOfString(text);

  element("P", () => {
    memo.letterhead.forEach((text, index) => {
      pdf.font("bold").fontSize(index === 0 ? 17 : 11.5);
      const last = index === memo.letterhead.length - 1;
      centred(text, index === 0 ? BASELINE.letterhead : BASELINE.address + (index - 1) * LEADING, last ? "" : " ");
    });
  });
  pdf.font("regular").fontSize(SIZE);
  element("P", () => centred(memo.date, BASELINE.date));
  element("H1", () => line(memo.heading, MARGIN, BASELINE.heading));
  let baseline = BASELINE.heading + 1.75 * LEADING;
  for (const field of memo.fields) {
    element("P", () => {
      line(`${field.label} `, MARGIN, baseline);
      const values = breakLines(field.value, widthOf, () => FIELD.measure);
      baseline = lines(values, () => MARGIN + FIELD.hanging, baseline) + 0.75 * LEADING;
    });
  }
  pdf.markContent("Artifact", { type: "Layout" });
  const rule = baseline - LEADING + 2;
  pdf
    .moveTo(MARGIN, rule)
    .lineTo(PAGE.width - MARGIN, rule)
    .lineWidth(0.75)
    .stroke();
  pdf.endMarkedContent();

  baseline = rule + 2 * LEADING;
  for (const paragraph of memo.paragraphs) {
    const indentOf = (index: number): number => (index === 0 ? INDENT : 0);
    const broken = breakLines(paragraph, widthOf, (index) => MEASURE - indentOf(index));
    element("P", () => {
      baseline = lines(broken, (index) => MARGIN + indentOf(index), baseline) + 0.6 * LEADING;
    });
  }
  if (baseline > BASELINE.notice - LEADING) throw new Error("the memorandum does not fit on its page");

  pdf.fontSize(8.5);
  element("P", () => centred(NOTICE, BASELINE.notice));
  root.end();
  pdf.end();
  return bytes;
}

/** The Latin subset of Tinos, metrically Times (SIL Open Font License 1.1). */
function fontFile(style: "400-normal" | "700-normal"): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(`@fontsource/tinos/files/tinos-latin-${style}.woff`));
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on("error", reject);
  });
}
