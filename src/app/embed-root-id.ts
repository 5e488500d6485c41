/** Id of the element that holds an embedded view, in the static page and for hydration. */
export const EMBED_ROOT_ID = "embedded";
