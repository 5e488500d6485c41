/**
 * Names for the units that numbers carry. They are plain numbers at run time; the names say what a signature takes.
 */

/** A length in PDF points, 1/72 inch (ISO 32000-2, 8.3.2.3). */
export type Points = number;

/** A length in CSS pixels. */
export type CssPixels = number;

/** A page's place in its document, counted from 1. */
export type PageNumber = number;

/** A place in a JavaScript string, counted in UTF-16 code units from 0. */
export type Utf16Offset = number;

/** A turn clockwise that a reader gives the page. */
export type Rotation = 0 | 90 | 180 | 270;
