/**
 * Has all of the article laid out, of which until now only what is seen was (matter.css), and keeps what is read where it
 * is: what stands above it may have been taken to be lower or higher.
 */
export function layOutWhole(): void {
  const read = window.scrollY === 0 ? null : beingRead();
  const before = read?.getBoundingClientRect().top ?? 0;
  document.documentElement.classList.add("is-whole");
  if (read === null) return;
  const moved = read.getBoundingClientRect().top - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}

/** What stands a third down the window, in the column of the commentary. */
function beingRead(): Element | null {
  const column = document.getElementById("commentary")?.getBoundingClientRect();
  return column ? document.elementFromPoint(column.left + column.width / 2, window.innerHeight / 3) : null;
}
