import type { selectionWords as english } from "../selection-words.ts";
import type { Translated } from "../translated.ts";

export const selectionWords: Translated<typeof english> = {
  selected: "Palabras seleccionadas",
  copyLink: "Copiar enlace a estas palabras",
  linkCopied: "Enlace copiado",
  copy: "Copiar",
  copied: "Palabras copiadas",
  cite: "Copiar con referencia",
  cited: "Palabras, referencia y enlace copiados",
  quoted: (exact) => `«${exact}»`,
  share: "Compartir…",
  byHand: "No se permitió copiar. Aquí está, para copiarlo a mano:",
  unlinked: "Ningún enlace puede llevar solo a estas palabras: en el archivo no van seguidas.",
};
