import type { settingsWords as english } from "../settings-words.ts";
import type { Translated } from "../translated.ts";
import { percent } from "./grammar.ts";

export const settingsWords: Translated<typeof english> = {
  title: "Ajustes y teclas",
  close: "Cerrar",
  theme: "Colores",
  themes: { system: "Los del sistema", light: "Claros", dark: "Oscuros" },
  text: "Tamaño del texto",
  textSize: (size) => (size === 100 ? "Normal" : percent(size / 100)),
  spacing: "Más espacio entre líneas, palabras y letras",
  keys: "Teclas sueltas, como J y K",
  keysHint: "Conviene desactivarlas si se habla al equipo para manejarlo, o si se pulsan teclas sin querer.",
  reset: "Restablecer",
  kept: "Se guarda en este navegador y en ningún otro lugar.",
  shortcuts: "Teclas",
  key: "Tecla",
  deed: "Qué hace",
  or: "o",
  deeds: {
    next: "Afirmación siguiente",
    previous: "Afirmación anterior",
    open: "En una afirmación: va a su pasaje. En un pasaje: va a su afirmación.",
    back: "Cierra lo que esté abierto; después vuelve adonde se estaba",
    panes: "A la parte siguiente de la página; con Mayús (Shift), a la anterior",
    search: "Busca en el documento; después N y Mayús. N: lugar siguiente y anterior",
    page: "Páginas e índice, para ir a una página por su número o etiqueta, donde hay más de una",
    zoom: "En la página: más grande, más pequeña, al ancho disponible",
    outline: "En el índice: abren y cierran lo que hay bajo una entrada",
    divider: "En el separador: lo mueve",
    help: "Esta lista",
  },
};
