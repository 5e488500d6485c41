import type { siteWords as english } from "../site-words.ts";
import type { Translated } from "../translated.ts";
import { counted, date } from "./grammar.ts";
import { words } from "./words.ts";

export const siteWords: Translated<typeof english> = {
  purpose:
    "Fuentes primarias junto a lo que se escribió sobre ellas: cada afirmación, enlazada al pasaje en que se apoya.",
  indexTitle: "Publicaciones",
  notFoundTitle: "No hay ninguna página en esta dirección",
  notFoundAdvice:
    "Quizá el enlace contenga una errata, o la página no se haya publicado nunca. Aquí están estas publicaciones:",
  embedding: "Cómo insertarlas en un artículo propio",
  documentFacts: (creator, iso) => `${creator}, ${date(iso)}`,
  documents: (value) => counted(value, "documento", "documentos"),
  claims: (value) => counted(value, "afirmación", "afirmaciones"),
  claimDescription: (kind, passage, document) =>
    passage === "" ? `${document}: ${words.standing[kind]}.` : `«${passage}» — ${document}`,
};
