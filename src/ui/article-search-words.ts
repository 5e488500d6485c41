import { catalogue } from "./catalogue.ts";

/** Words of marking in the article what is searched for. They come late. */
export const articleSearchWords = catalogue("articleSearchWords", {
  places: (count: number) => (count === 1 ? "1 place in the article" : `${count} places in the article`),
  next: "Next place in the article",
  previous: "Previous place in the article",
  placeOf: (place: number, count: number) => `${place} of ${count}`,
});
