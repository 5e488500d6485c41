import { redirectFromMissingClaim } from "../state/missing-claim.ts";

/**
 * Entry of the 404 page. A static host knows no claim that was never published: a link to one still opens the
 * publication, which says that the claim is unknown and shows the document.
 */
const links = document.querySelectorAll<HTMLAnchorElement>("a[data-publication]");
redirectFromMissingClaim(
  window,
  [...links].map((link) => ({ path: link.pathname, view: link.dataset["view"] })),
);
