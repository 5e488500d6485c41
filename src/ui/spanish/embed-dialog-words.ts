import type { embedDialogWords as english } from "../embed-dialog-words.ts";
import type { Translated } from "../translated.ts";

export const embedDialogWords: Translated<typeof english> = {
  title: "Insertar",
  view: "Qué mostrar",
  views: {
    reader: "La vista de lectura completa",
    document: "Solo el documento",
    card: "Esta afirmación como tarjeta",
  },
  size: "Tamaño",
  responsive: "Todo el ancho disponible",
  fixed: "Fijo",
  width: "Ancho, en píxeles",
  height: "Alto, en píxeles",
  theme: "Colores",
  themes: {
    auto: "Los que use cada lector",
    light: "Claros",
    dark: "Oscuros",
  },
  accent: "Un color de acento propio",
  accentColor: "Color de acento",
  preview: "Vista previa",
  code: "Pegue uno de estos códigos",
  link: "Enlace",
  linkHint: "Para editores que convierten los enlaces en inserciones (WordPress, Ghost) o en vistas previas.",
  iframe: "Marco",
  iframeHint: "Para cualquier lugar que admita HTML.",
  element: "Elemento con JavaScript",
  elementHint: "Legible sin JavaScript, tan alto como su contenido y unido a los enlaces de su artículo.",
  copy: "Copiar",
  copyOf: (what) => `Copiar: ${what}`,
  copied: (what) => `${what}: copiado.`,
  refused: "No se permitió copiar. El texto está seleccionado, para copiarlo a mano.",
  more: "Cómo funcionan las inserciones, con ejemplos y recetas",
};
