import type { ScanSettings } from "../../../src/ingest/fixtures/make-scan.ts";

/** One way in which the memo was printed, handled and scanned. */
export interface Condition extends ScanSettings {
  readonly name: string;
  /** Whether a routing slip lies in front of it. */
  readonly slip?: boolean;
  /** Some words are gone, and nobody could read them. */
  readonly torn?: boolean;
}

/** A page's size in points: what is laid over it is drawn in them. */
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 612 792" width="612" height="792">';

const SHADOW = `${SVG}<defs><linearGradient id="g"><stop offset="0" stop-opacity="0.5"/><stop offset="0.4" stop-opacity="0"/></linearGradient></defs><rect width="612" height="792" fill="url(#g)"/></svg>`;
const STAIN = `${SVG}<circle cx="330" cy="520" r="70" fill="#b98" fill-opacity="0.2" stroke="#853" stroke-opacity="0.5" stroke-width="9"/></svg>`;
const FAX = `${SVG}<g font-family="monospace" font-size="9"><text x="40" y="22">MAR-21-2018 09:14 FROM:OFFICE OF PUBLIC AFFAIRS</text><text x="420" y="22">TO:2025550143 P.2/3</text></g></svg>`;
const CREASES = `${SVG}<g stroke="#000" stroke-opacity="0.25" fill="none"><path d="M0 260 L200 268 L420 255 L612 263" stroke-width="2"/><path d="M190 0 L200 300 L186 792" stroke-width="1.5"/></g></svg>`;
const TORN = `${SVG}<path d="M0 540 L612 500" stroke-width="3" stroke="#fff" stroke-opacity="0.8"/></svg>`;

/** From the best to the worst. */
export const CONDITIONS: readonly Condition[] = [
  { name: "300 dpi, grey", resolution: 300, quality: 80 },
  { name: "200 dpi, grey", resolution: 200, quality: 80 },
  { name: "150 dpi, grey", resolution: 150, quality: 80 },
  { name: "300 dpi, black and white", resolution: 300, bilevel: true, noise: 6 },
  { name: "200 dpi, black and white", resolution: 200, bilevel: true, noise: 6 },
  { name: "150 dpi, black and white", resolution: 150, bilevel: true, noise: 6 },
  { name: "200 dpi, turned by 3°", resolution: 200, skew: 3, quality: 70 },
  { name: "200 dpi, turned by -3°", resolution: 200, skew: -3, quality: 70 },
  { name: "200 dpi, noise", resolution: 200, skew: 0.7, noise: 28, quality: 70 },
  { name: "200 dpi, blur", resolution: 200, skew: -0.7, blur: 1.2, quality: 70 },
  { name: "200 dpi, shadow", resolution: 200, skew: 1, noise: 8, overlay: SHADOW, quality: 70 },
  { name: "200 dpi, JPEG 40", resolution: 200, skew: 1, noise: 8, quality: 40 },
  { name: "200 dpi, coffee stain", resolution: 200, skew: 1, noise: 8, overlay: STAIN, quality: 60 },
  { name: "200 dpi, creases", resolution: 200, skew: -1, noise: 8, overlay: CREASES, quality: 60 },
  { name: "200 dpi, torn at a fold", resolution: 200, skew: -1, noise: 8, overlay: TORN, quality: 60, torn: true },
  { name: "200 dpi, fax header and slip", resolution: 200, bilevel: true, noise: 8, overlay: FAX, slip: true },
  { name: "200 dpi, upside down", resolution: 200, skew: 179, quality: 70 },
  { name: "200 dpi, sideways", resolution: 200, skew: 91, quality: 70 },
  { name: "150 dpi, all at once", resolution: 150, skew: -2, noise: 12, blur: 0.7, overlay: SHADOW, quality: 40 },
];
