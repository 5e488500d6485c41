/**
 * On the 404 page: when the address is that of a claim of a publication that exists, goes to the publication with the
 * claim's id in the query, where the reading view says that it does not know it. Does nothing otherwise.
 *
 * @param homes of the publications: path ("/sessions-memo/"), and that of the page to go to, where it is another.
 */
export function redirectFromMissingClaim(
  window: Window,
  homes: readonly { readonly path: string; readonly view: string | undefined }[],
): void {
  const { pathname, search, hash } = window.location;
  const home = homes.find(({ path }) => pathname.startsWith(`${path}c/`));
  if (home === undefined) return;
  const id = pathname.slice(`${home.path}c/`.length).replace(/\/(?:index\.html)?$/, "");
  if (id === "" || id.includes("/")) return;
  const query = new URLSearchParams(search);
  query.set("c", decode(id));
  window.location.replace(`${home.view ?? home.path}?${query.toString()}${hash}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
