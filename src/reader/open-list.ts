/**
 * The list of documents while it is open: its links say where the commentary stands, so that it stands there beside the
 * other document too; and it closes with Esc, and once somebody goes on elsewhere. Called again, it does nothing.
 */
export function keepPlace(list: HTMLDetailsElement): void {
  if (list.dataset["kept"] !== undefined) return;
  list.dataset["kept"] = "";
  list.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null) return;
    const claim = claimBeingRead();
    // The browser goes where the link leads once this is done.
    link.search = `?at=${claim}`;
    link.hash = claim;
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !list.open) return;
    // Esc is the page's otherwise, and a sheet's.
    event.preventDefault();
    event.stopPropagation();
    list.open = false;
    list.querySelector("summary")?.focus();
  });
  const close = ({ target }: Event): void => {
    if (target instanceof Node && !list.contains(target)) list.open = false;
  };
  document.addEventListener("focusin", close);
  document.addEventListener("pointerdown", close);
}

/** Id of the claim at which the commentary stands: the one looked at, else the first in the window, else the last above it. */
function claimBeingRead(): string {
  const claims = [...document.querySelectorAll<HTMLElement>("#commentary [data-claim]")];
  const current = claims.find((claim) => claim.getAttribute("aria-current") === "true");
  if (current !== undefined) return current.id;
  // At its very top the article stays there.
  if (window.scrollY === 0) return "";
  const below = claims.findIndex((claim) => claim.getBoundingClientRect().bottom > 0);
  const first = claims[below];
  const isSeen = first !== undefined && first.getBoundingClientRect().top < window.innerHeight;
  return (isSeen ? first : claims.at(below === -1 ? -1 : below - 1))?.id ?? "";
}
