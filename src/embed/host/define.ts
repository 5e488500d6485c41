import { VerbatimEmbed } from "./element.ts";

// Two articles on one page bring the script twice; the first serves both.
if (customElements.get("verbatim-embed") === undefined) customElements.define("verbatim-embed", VerbatimEmbed);
