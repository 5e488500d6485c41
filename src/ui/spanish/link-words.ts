import type { linkWords as english } from "../link-words.ts";
import type { Translated } from "../translated.ts";
import { of } from "./grammar.ts";

export const linkWords: Translated<typeof english> = {
  notFound: (exact, shortTitle) =>
    `Estas palabras no constan en ${shortTitle}: «${exact}». Se muestra el documento completo.`,
  twice: (exact, shortTitle) =>
    `Estas palabras aparecen en más de un lugar ${of(shortTitle)}, y el enlace no indica en cuál: «${exact}».`,
};
