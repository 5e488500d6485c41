/** A screen as a browser context is given it; sizes are in CSS pixels. */
export interface Screen {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor: number;
  readonly hasTouch: boolean;
  readonly isMobile: boolean;
}

function touch(width: number, height: number, deviceScaleFactor: number): Screen {
  return { viewport: { width, height }, deviceScaleFactor, hasTouch: true, isMobile: true };
}

function desk(width: number, height: number, deviceScaleFactor = 1): Screen {
  return { viewport: { width, height }, deviceScaleFactor, hasTouch: false, isMobile: false };
}

/** The screens that the reading view is looked at on. Up to 900 CSS pixels it has the narrow layout. */
export const screens = {
  /** A small phone. */
  small: touch(360, 740, 3),
  phone: touch(390, 844, 3),
  tablet: touch(768, 1024, 2),
  /** The narrowest desk screen that is usual. */
  laptop: desk(1280, 720),
  desk: desk(1440, 900),
  /** The same, with two device pixels to a CSS pixel. */
  sharp: desk(1440, 900, 2),
  wide: desk(1920, 1080),
} as const;
