import type { searchWords as english } from "../search-words.ts";
import type { Translated } from "../translated.ts";

export const searchWords: Translated<typeof english> = {
  panel: "Búsqueda",
  field: "Buscar en el documento",
  hint: "Palabras o «una frase»",
  close: "Cerrar la búsqueda",
  next: "Lugar siguiente",
  previous: "Lugar anterior",
  looking: "Buscando…",
  failed: "No se pudo iniciar la búsqueda.",
  noPlaces: "Se encontraron las palabras, pero no se pudo cargar en qué lugar de la página están.",
  places: (count, more) => `${count}${more ? "+" : ""} ${count === 1 && !more ? "lugar" : "lugares"}`,
  placeOf: (place, count, more) => `${place} de ${count}${more ? "+" : ""}`,
  none: (typed) => `«${typed}» no está en el documento.`,
  within: "Ninguna palabra empieza así. Dentro de palabras:",
  apart: "No aparecen juntas. En páginas que tienen todas las palabras:",
  list: "Lugares",
  more: "Más lugares",
  page: (label) => `pág. ${label}`,
  unlisted: (count) => `${count} más no figuran en la lista. Están marcados en el documento.`,
};
