import type { embedWords as english } from "../embed-words.ts";
import type { Translated } from "../translated.ts";
import { counted, number } from "./grammar.ts";

export const embedWords: Translated<typeof english> = {
  open: "Abrir",
  openTitle: (publication) => `Abrir «${publication}» en una ventana aparte`,
  openClaim: (claim) => `Abrir «${claim}» junto al documento, en una ventana aparte`,
  frameTitle: (publication) => `${publication} (inserción)`,
  documentTitle: (document, publication) => `${document}, con anotaciones — ${publication}`,
  cardTitle: (claim, publication) => `${claim} — ${publication}`,
  from: "Procede de",
  readHere: "Leer aquí",
  readHereHint: "Este marco no se desplaza hasta que usted lo pida, para que se desplace la página que lo rodea.",
  scrollHere: (pages) => `Recorrer aquí las ${number(pages)} páginas`,
  blocked: "La página que rodea a esta no le permite abrir ventanas. Aquí está la dirección, para copiarla a mano:",
  annotations: (value) => counted(value, "anotación", "anotaciones"),
  chooseHint: "Elija un pasaje marcado para leer lo que se escribió sobre él.",
  notes: "Lo que se escribió sobre el documento",
};
