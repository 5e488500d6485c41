import type { ledgerWords as english } from "../ledger-words.ts";
import type { Translated } from "../translated.ts";
import { counted, number, of, percent, to } from "./grammar.ts";

export const ledgerWords: Translated<typeof english> = {
  title: (publication) => `Registro de cotejo — ${publication}`,
  description: (publication, document) =>
    `Cada afirmación de «${publication}», las palabras ${of(document)} en que se apoya, y si constan de verdad.`,
  kicker: "Registro de cotejo",
  heading: "Cada afirmación y las palabras en que se apoya",
  purpose: (document) =>
    `De cada afirmación del comentario: su respaldo, las palabras que su anotación busca en ${document}, las que se hallaron y quién lo ha comprobado. Un programa cotejó las palabras, letra por letra, cuando se hizo esta página. No juzga si una afirmación es cierta.`,
  readIt: "Leer el comentario junto al documento",

  summary: "En resumen",
  claims: (value) => counted(value, "afirmación", "afirmaciones"),
  passages: (value, document) => `${counted(value, "pasaje", "pasajes")} ${of(document)}`,
  uncovered: (value) =>
    value === 0 ? "Ninguna cita sin anotación" : `${counted(value, "cita", "citas")} sin anotación`,
  checked: (value, total) =>
    value === 0
      ? "Ninguna afirmación ha sido comprobada aún por una segunda persona"
      : `Afirmaciones comprobadas por una segunda persona: ${number(value)} de ${number(total)}`,
  signedOff: (value) => `${counted(value, "pasaje", "pasajes")} con el visto bueno de un editor`,
  standings: "Qué respalda las afirmaciones",
  states: "Cómo se hallaron los pasajes",

  document: "El documento",
  author: "Autoría",
  origin: "Procedencia",
  notice: "Nota",
  rights: "Derechos",
  file: "Archivo",
  fileFacts: (size, pages) => `${size}, ${counted(pages, "página", "páginas")}`,
  fingerprint: "SHA-256",
  published: "Fecha de la publicación",

  downloads: "Descargas",
  csv: "Tabla para hojas de cálculo (CSV)",
  json: "Todo lo de esta página, para programas (JSON)",
  annotations: "Las anotaciones (W3C Web Annotations, JSON-LD)",
  pdf: (size, title = "El documento") => `${title} (PDF, ${size})`,

  table: "Las afirmaciones",
  caption:
    "En el orden del artículo, con las palabras buscadas y las halladas. Donde difieren, lo que solo tiene el documento va tachado, y lo que le falta, subrayado.",
  number: "N.º",
  claim: "Afirmación",
  standing: "Respaldo",
  asked: "Palabras buscadas",
  found: "Palabras halladas",
  place: "Estado y página",
  check: "Comprobación",
  openClaim: (value) => `Afirmación ${number(value)}: abrirla junto al documento`,
  askedAndFound: "Palabras buscadas y halladas",
  same: "Halladas iguales, letra por letra.",
  notFound: "No constan.",
  candidates: "Las más cercanas:",
  noPlace: "Ningún lugar único.",
  noPassage: "Sin pasaje",
  wholeDocument: (document) => `Remite ${to(document)} en su conjunto.`,
  notIn: (document) => `No consta en ${document}.`,
  restsOn: "Se apoya en",
  judgement: "Juicio del propio autor.",
  saidIn: "Expuesto en",
  alsoIn: "Véase también",
  inCommentary: "En el comentario",
  inDocument: (document) => `En ${document}`,
  differing: (share) => `Difiere el ${percent(share)} de las letras.`,
  signature: (by, day, reason) => `Visto bueno de ${by}, ${day}: ${reason}`,
  checkedBy: (by, day) => `Por ${by}, ${day}`,
  checkLapsed: (by, day) => `Por ${by}, ${day}, con otro archivo; con este, pendiente`,
  notChecked: "Pendiente de una segunda persona",

  quotations: "Citas sin anotación",
  noQuotations:
    "No hay ninguna: todas las palabras entrecomilladas del comentario y de sus notas pertenecen a una anotación.",
  quotationsHint:
    "Palabras entrecomilladas que no abarca ninguna afirmación anotada, en el comentario y en sus notas, y si constan en el documento.",
  inNote: (claim) => (claim === undefined ? "En una nota." : `En la nota de la afirmación ${number(claim)}.`),
  partly: "Una afirmación abarca una parte.",

  key: "Qué significa cada término",
  state: {
    exact: "hallado tal cual",
    approximate: "hallado, con otra composición",
    differs: "hallado, pero no igual",
    moved: "hallado junto a otras palabras",
    ambiguous: "en varios lugares",
    missing: "no hallado",
    region: "el conjunto o una zona",
  },
  stateMeaning: {
    exact: "El documento contiene estas mismas palabras, con esta tipografía.",
    approximate: "Las mismas palabras; cambian mayúsculas, guiones, comillas o unas pocas letras mal leídas.",
    differs: "No es igual un número, un nombre, una palabra o una negación.",
    moved: "Las palabras constan, pero no junto a las que indica la anotación.",
    ambiguous: "Las palabras están en varios lugares, y un editor tuvo que decir a cuál se alude.",
    missing: "Las palabras no constan en el documento.",
    region: "El documento en su conjunto, o un lugar de él que no tiene palabras.",
  },
  keyHint:
    "Lo que no es igual, está junto a otras palabras, es ambiguo o falta solo se publica si un editor le ha dado su visto bueno para este mismo archivo; el visto bueno se muestra.",
};
