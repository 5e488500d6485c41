/** Id of the element that holds the reading view, in the static page and for hydration. */
export const ROOT_ID = "reading";
