import type { textWords as english } from "../text-words.ts";
import type { Translated } from "../translated.ts";
import { number, of } from "./grammar.ts";
import { words } from "./words.ts";

const languageName = (language: string): string =>
  new Intl.DisplayNames("es", { type: "language" }).of(language) ?? language;

export const textWords: Translated<typeof english> = {
  title: (document) => `${document} — versión en texto`,
  description: (document, creator) =>
    `El texto íntegro ${of(document)}, de ${creator}, con todos los pasajes en que se apoya el comentario.`,
  kicker: "Versión en texto",
  purpose: (document) =>
    `Todas las palabras ${of(document)}, en un texto seguido que un programa extrajo del archivo. El aspecto de cada página puede verse en el PDF.`,
  readIt: "Leer el documento junto al comentario",
  download: (size) => `Descargar el PDF (${size})`,
  pages: "Páginas",
  page: (label) => `Página ${label}`,
  text: (document) => `Texto ${of(document)}`,
  runningHead: (label) => `En la cabecera de la página ${label}`,
  runningFoot: (label) => `Al pie de la página ${label}`,
  table: "Tabla",
  figure: (description) => `Imagen: ${description}`,
  whole: (document) => `Sobre ${document} en su conjunto:`,
  passage: (value, standing) => `afirmación ${number(value)}, ${standing}`,
  notes: "Afirmaciones que se apoyan en estas palabras",
  notesHint: "Las palabras marcadas en el texto y lo que se afirma a partir de ellas.",
  note: (value) => `Afirmación ${number(value)}`,
  toClaim: (value) => `Leer la afirmación ${number(value)} en el comentario`,
  toPassage: (value) => `Volver al pasaje de la afirmación ${number(value)}`,
  fingerprint: "SHA-256 del archivo",
  skipToNotes: "Ir a las afirmaciones",
  skipToText: (document) => `Ir al texto ${of(document)}`,
  loading: "Obteniendo el texto…",
  failed: "No se pudo obtener el texto.",
  pageOfItsOwn: "El texto, en una página propia",
  recognised: "Texto reconocido por una máquina",
  recognisedHow: (pages, engine, language, confidence, corrected) =>
    `${pages.length === 0 ? "Leído" : `${words.pages(pages)}: leído`} en la imagen de la página como ${languageName(language)} por ${engine}, con una seguridad del ${confidence} % en sus letras${corrected === "all" ? ", y corregido a mano" : corrected.length === 0 ? "" : `, y corregido a mano en ${words.pages(corrected).toLowerCase()}`}. Vale lo que muestra la imagen.`,
};
