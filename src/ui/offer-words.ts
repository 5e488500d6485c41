import { catalogue } from "./catalogue.ts";

/** Words of the links that the reading view has to what comes late: part of its script, so they are few. */
export const offerWords = catalogue("offerWords", {
  cite: "Cite",
  embed: "Embed",
  print: "Print",
  printed: (address: string, day: string) => `Printed from ${address}, ${day}.`,
  annotated: (size: string) => `Download it with the claims marked (PDF, ${size})`,
});
