import type { AnnotationEntry } from "./annotation-entry.ts";

interface Mistake {
  readonly where: string;
  readonly message: string;
  readonly hint: string;
}

/** In what an annotation's signatures by themselves make no sense; whether they hold is for the ledger to say. */
export function mistakesOfSignOffs({ passages, signOffs = [], path }: AnnotationEntry): Mistake[] {
  const where = `${path}.signOff`;
  const signed = new Set<number>();
  return signOffs.flatMap((signOff): Mistake[] => {
    if (!passages.some(({ kind }) => kind === "words")) {
      const message = "There is a sign-off, but no passage that it could be for.";
      return [{ where, message, hint: "Remove signOff." }];
    }
    if (signOff.passage === undefined && passages.length > 1) {
      const message = `The sign-off does not say which of the ${passages.length} passages it is for.`;
      return [{ where, message, hint: 'Add "passage", counted from 1 in the order of the targets.' }];
    }
    const passage = signOff.passage ?? 1;
    if (passage > passages.length) {
      const message = `The sign-off is for passage ${passage}, but there ${passages.length === 1 ? "is 1" : `are ${passages.length}`}.`;
      return [{ where, message, hint: "Correct the number." }];
    }
    if (signed.has(passage)) {
      return [{ where, message: `Passage ${passage} is signed off twice.`, hint: "Keep the signature that holds." }];
    }
    signed.add(passage);
    if (signOff.choice === undefined || signOff.state === "ambiguous") return [];
    const message = `The sign-off of the state ${signOff.state} chooses a place, but only ambiguous words have several.`;
    return [{ where, message, hint: "Remove page, prefix and suffix from signOff." }];
  });
}
