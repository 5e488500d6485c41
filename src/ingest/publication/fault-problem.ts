import type { Problem } from "../../core/parse/problem.ts";
import type { PdfFault } from "../pdf/pdf-fault.ts";

/** Words a document that cannot be used: why, and what to do. @param file as problems name it. */
export function problemOfFault(fault: PdfFault, file: string): Problem {
  const hints: Readonly<Record<PdfFault["kind"], string>> = {
    "not-a-pdf": "Fetch the document again, as a PDF.",
    encrypted:
      "Save a copy without the password, if its rights allow that, and describe that file; replace and add do so where they are given it (--password, or VERBATIM_PASSWORD).",
    damaged: "Fetch the document again, or have it repaired (for instance with qpdf).",
    "no-pages": "Fetch the document again.",
    "too-demanding":
      "Have it written anew in a simpler form (for instance printed into a PDF), and describe that file.",
    "too-large":
      "Have its pictures written with fewer pixels or compressed more, or publish the part of it that the commentary is about.",
    "too-many-pages": "Publish the part of it that the commentary is about.",
  };
  return { file, where: "", message: `The file cannot be used: ${fault.detail}.`, hint: hints[fault.kind] };
}
