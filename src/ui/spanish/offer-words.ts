import type { offerWords as english } from "../offer-words.ts";
import type { Translated } from "../translated.ts";

export const offerWords: Translated<typeof english> = {
  cite: "Citar",
  embed: "Insertar",
  print: "Imprimir",
  printed: (address, day) => `Impreso desde ${address} el ${day}.`,
  annotated: (size) => `Descargarlo con las afirmaciones marcadas (PDF, ${size})`,
};
