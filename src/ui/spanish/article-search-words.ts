import type { articleSearchWords as english } from "../article-search-words.ts";
import type { Translated } from "../translated.ts";

export const articleSearchWords: Translated<typeof english> = {
  places: (count) => (count === 1 ? "1 lugar en el artículo" : `${count} lugares en el artículo`),
  next: "Lugar siguiente en el artículo",
  previous: "Lugar anterior en el artículo",
  placeOf: (place, count) => `${place} de ${count}`,
};
