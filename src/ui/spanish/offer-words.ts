import type { offerWords as english } from "../offer-words.ts";
import type { Translated } from "../translated.ts";

export const offerWords: Translated<typeof english> = {
  cite: "Citar",
  embed: "Insertar",
  print: "Imprimir",
  printed: (address: string, day: string) => `Impreso de ${address} el ${day}.`,
  annotated: (size) => `Descargarlo con las afirmaciones marcadas (PDF, ${size})`,
};
