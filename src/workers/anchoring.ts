import { captureQuote } from "../core/anchor/capture.ts";
import { resolveQuote } from "../core/anchor/resolve.ts";
import type { DocumentText } from "../core/model/page-text.ts";
import type { Answer, Question } from "./protocol.ts";

/**
 * Finds and captures quotations off the page's thread: in a long document that takes longer than a frame. It is the same
 * code as in the build; this is only the shell that takes questions and gives answers.
 */

let document: DocumentText | null = null;

function answer(message: Answer): void {
  postMessage(message);
}

addEventListener("message", (event: MessageEvent<Question>) => {
  const question = event.data;
  if (question.kind === "document") {
    document = question.text;
    return;
  }
  const { number } = question;
  try {
    if (document === null) throw new Error("A question came before the document.");
    answer(
      question.kind === "resolve"
        ? { kind: "resolved", number, result: resolveQuote(document, question.quote) }
        : { kind: "captured", number, quote: captureQuote(document, question.ranges) },
    );
  } catch (error) {
    answer({ kind: "failed", number, message: String(error) });
  }
});

answer({ kind: "ready" });
