import type { contentsWords as english } from "../contents-words.ts";
import type { Translated } from "../translated.ts";

export const contentsWords: Translated<typeof english> = {
  panel: "Páginas e índice",
  close: "Cerrar páginas e índice",
  pages: "Páginas",
  outline: "Índice",
  goTo: "Ir a la página",
  noPage: (typed, first, last) => `No hay ninguna página «${typed}». La primera es ${first}; la última, ${last}.`,
  page: (label) => `Página ${label}`,
  claims: "afirmaciones:",
  below: (title) => `Lo que hay bajo «${title}»`,
  holdsCurrent: "contiene la entrada actual",
  loading: "Se está cargando el índice…",
  failed: "No se pudieron cargar el índice y las imágenes de las páginas.",
};
