import type { selectionWords as english } from "../selection-words.ts";
import type { Translated } from "../translated.ts";

export const selectionWords: Translated<typeof english> = {
  cite: "Copiar con referencia",
  cited: "Palabras, referencia y enlace copiados",
};
