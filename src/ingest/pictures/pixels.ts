/** Drawn pixels: four bytes each, red, green, blue, and one without meaning; rows follow without gaps. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A rectangle in device pixels. */
export interface PixelArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Cuts an area out. The area is moved and shrunk into the picture where it goes over its edge. */
export function cutPixels(pixels: Pixels, area: PixelArea): Pixels {
  const width = Math.min(area.width, pixels.width);
  const height = Math.min(area.height, pixels.height);
  const left = Math.min(Math.max(area.left, 0), pixels.width - width);
  const top = Math.min(Math.max(area.top, 0), pixels.height - height);
  const bytes = new Uint8Array(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * pixels.width + left) * 4;
    bytes.set(pixels.bytes.subarray(start, start + width * 4), row * width * 4);
  }
  return { width, height, bytes };
}

/** Channels that differ by less are grey to the eye: text drawn in "rich black" or scanned in grey. */
const GREY_TOLERANCE = 12;
/** A coloured rule or stamp is more than one pixel in ten thousand. */
const MOST_COLOURED = 0.0001;
/** Text is paper and ink with thin edges between them; a photograph is mostly between. */
const MOST_BETWEEN = 0.3;

/** Whether pixels show grey text on paper, which few greys draw as well as many. */
export function isGreyText({ bytes }: Pixels): boolean {
  const count = bytes.length / 4;
  let coloured = 0;
  let between = 0;
  for (let index = 0; index < bytes.length; index += 4) {
    const red = bytes[index] ?? 0;
    const green = bytes[index + 1] ?? 0;
    const blue = bytes[index + 2] ?? 0;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_TOLERANCE) coloured += 1;
    if (green > 64 && green < 224) between += 1;
  }
  return coloured <= count * MOST_COLOURED && between <= count * MOST_BETWEEN;
}

/** Rec. 709 weights: how light each colour is to the eye. */
const [RED_SHARE, GREEN_SHARE, BLUE_SHARE] = [0.2126, 0.7152, 0.0722];

/** One byte a pixel, in `levels` greys evenly spread from black to white. */
export function toGreys({ bytes }: Pixels, levels: number): Uint8Array {
  const step = 255 / (levels - 1);
  return Uint8Array.from({ length: bytes.length / 4 }, (_, pixel) => {
    const index = pixel * 4;
    const light =
      (bytes[index] ?? 0) * RED_SHARE + (bytes[index + 1] ?? 0) * GREEN_SHARE + (bytes[index + 2] ?? 0) * BLUE_SHARE;
    return Math.round(Math.round(light / step) * step);
  });
}
