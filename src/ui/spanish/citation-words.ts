import type { citationWords as english } from "../citation-words.ts";
import type { Translated } from "../translated.ts";
import { capital, counted, lower, of } from "./grammar.ts";

export const citationWords: Translated<typeof english> = {
  title: (publication) => `Cómo citar — ${publication}`,
  description: (publication, document) => `Referencias de «${publication}» y ${of(document)}, en siete estilos.`,
  kicker: "Referencias",
  heading: "Cómo citar",
  purpose: (document) =>
    `${capital(document)}, sus pasajes y el comentario, en los estilos que piden tribunales, revistas académicas y redacciones. Los títulos figuran tal como los escribieron sus autores.`,
  readIt: "Leer el comentario junto al documento",
  dialog: "Citar",
  what: "Qué se cita",
  document: capital,
  commentary: "El comentario",
  passage: (where) => (where === "" ? "Este pasaje" : `Este pasaje (${where})`),
  passages: (document) => `Pasajes ${of(document)}`,
  passagesHint: "El lugar en que se apoya cada afirmación, por el número de esta.",
  style: "Estilo",
  styles: {
    plain: "Texto sin formato",
    bluebook: "Bluebook",
    apa: "APA, 7.ª edición",
    chicago: "Chicago, 17.ª edición",
    bibtex: "BibTeX",
    csl: "CSL-JSON",
    ris: "RIS",
  },
  parts: {
    citation: "Referencia",
    note: "Nota",
    bibliography: "Bibliografía",
    reference: "Lista de referencias",
    "in-text": "En el texto",
  },
  copy: "Copiar",
  copyPart: (part) => `Copiar: ${lower(part)}`,
  copied: "Copiado.",
  copyByHand: "No se permitió copiar. El texto está seleccionado, para copiarlo a mano.",
  downloads: "Para gestores de referencias",
  files: {
    bibtex: "BibTeX (.bib)",
    ris: "RIS (.ris)",
    csl: "CSL-JSON (.json)",
  },
  close: "Cerrar",
  printTitle: "Imprimir",
  printHint: "El comentario, cada afirmación con su pasaje y la procedencia del documento.",
  printPages: (document, pages) => `Imprimir también ${document} por entero (${counted(pages, "página", "páginas")})`,
  print: "Imprimir",
  printing: "Obteniendo las páginas…",
};
