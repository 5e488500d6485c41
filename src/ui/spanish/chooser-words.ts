import type { chooserWords as english } from "../chooser-words.ts";
import type { Translated } from "../translated.ts";

export const chooserWords: Translated<typeof english> = {
  alsoHere: "También aquí:",
  close: "Cerrar",
};
