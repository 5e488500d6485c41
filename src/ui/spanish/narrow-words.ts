import type { narrowWords as english } from "../narrow-words.ts";
import type { Translated } from "../translated.ts";
import { counted } from "./grammar.ts";

export const narrowWords: Translated<typeof english> = {
  noClaim: (total) => counted(total, "afirmación", "afirmaciones"),
  seePage: "Ver página",
  closePage: "Cerrar",
  steps: "Recorrido por las afirmaciones",
};
