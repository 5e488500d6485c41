import { loadSharp } from "../pictures/sharp.ts";
import { isGreyText, type Pixels, toGreys } from "../pictures/pixels.ts";
import type { NewPdf } from "./new-pdf.ts";

/** Text in so many greys cannot be told from text in 256. */
const GREYS = 16;
/** Of JPEG, 0 to 100. */
const QUALITY = 85;
/** Of 255 in every channel. What is darker looks black, what is brighter looks white, and a bar that is nearly opaque lets nothing through. */
const BLACK_UP_TO = 32;
const WHITE_FROM = 242;

/** A drawn page as an image of a PDF; its number. Grey text is packed without loss, all else as JPEG. */
export async function addPagePicture(pdf: NewPdf, drawn: Pixels): Promise<number> {
  const sharp = await loadSharp();
  const { width, height } = drawn;
  const pixels = { ...drawn, bytes: withoutTraces(drawn.bytes) };
  const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
  if (isGreyText(pixels)) {
    const png = await sharp(toGreys(pixels, GREYS), { raw: { width, height, channels: 1 } })
      .toColourspace("b-w")
      .png({ compressionLevel: 6, palette: false })
      .toBuffer();
    const packing = `/Predictor 15 /Colors 1 /BitsPerComponent 8 /Columns ${width}`;
    return pdf.addStream(
      `${size} /ColorSpace /DeviceGray /Filter /FlateDecode /DecodeParms << ${packing} >>`,
      packedRows(png),
    );
  }
  const jpeg = await sharp(pixels.bytes, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY, chromaSubsampling: "4:4:4" })
    .toBuffer();
  return pdf.addStream(`${size} /ColorSpace /DeviceRGB /Filter /DCTDecode`, jpeg);
}

/** Four bytes a pixel, in which near black is black and near white white: what no eye tells apart no program shall either. */
function withoutTraces(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const clean = new Uint8Array(bytes);
  for (let at = 0; at + 3 < clean.length; at += 4) {
    const [red, green, blue] = [clean[at] ?? 0, clean[at + 1] ?? 0, clean[at + 2] ?? 0];
    const isBlack = red <= BLACK_UP_TO && green <= BLACK_UP_TO && blue <= BLACK_UP_TO;
    const isWhite = red >= WHITE_FROM && green >= WHITE_FROM && blue >= WHITE_FROM;
    if (!isBlack && !isWhite) continue;
    const shade = isBlack ? 0 : 255;
    clean[at] = shade;
    clean[at + 1] = shade;
    clean[at + 2] = shade;
  }
  return clean;
}

/** The packed rows of a PNG, which a PDF takes as they are (ISO 32000-2, 7.4.4.4; ISO/IEC 15948, 11.2). */
function packedRows(png: Uint8Array): Uint8Array {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const rows: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.byteLength;) {
    const length = view.getUint32(at);
    const isData = view.getUint32(at + 4) === 0x49_44_41_54;
    if (isData) rows.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(rows);
}
