import { parentPort } from "node:worker_threads";
import { encodePicture } from "../pictures/encode-picture.ts";
import { type OpenPdf, openPdf, type PdfPage } from "./open-pdf.ts";
import type { PdfReply, PdfRequest } from "./thread-messages.ts";

/**
 * What runs in the thread that `open-apart.ts` starts: PDFium and one open PDF. What is thrown here ends the thread,
 * for after that PDFium cannot be trusted with anything.
 */
const port = parentPort;
if (port === null) throw new Error("pdf-thread.ts runs in a thread that open-apart.ts starts.");

let pdf: OpenPdf | undefined;
port.on("message", (request: PdfRequest) => {
  void answer(request).then((reply) => {
    port.postMessage(reply, reply.kind === "draw" ? [reply.pixels.bytes.buffer] : []);
  });
});

async function answer(request: PdfRequest): Promise<PdfReply> {
  switch (request.kind) {
    case "open": {
      const opening = await openPdf(request.bytes, request.password);
      if (opening.kind === "fault") return opening;
      ({ pdf } = opening);
      const pages = pdf.pages.map(({ label, width, height }) => ({ label, width, height }));
      return { kind: "open", pages, info: pdf.info, outline: pdf.outline };
    }
    case "unlock":
      return { kind: "unlock", bytes: opened().saveUnlocked() };
    case "read":
      return { kind: "read", read: pageOf(request.page).read() };
    case "draw":
      return { kind: "draw", pixels: pageOf(request.page).render(request.width) };
    case "picture":
      return { kind: "picture", picture: await encodePicture(pageOf(request.page).render(request.width)) };
  }
}

function opened(): OpenPdf {
  if (pdf === undefined) throw new Error("No PDF is open.");
  return pdf;
}

function pageOf(number: number): PdfPage {
  const page = opened().pages[number - 1];
  if (page === undefined) throw new RangeError(`There is no page ${number}.`);
  return page;
}
