/** The part of subset-font that subset.ts uses; the package brings no types. */
declare module "subset-font" {
  interface Options {
    readonly targetFormat: "woff2";
    /** OpenType feature tags. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    readonly variationAxes?: Readonly<Record<string, { min: number; max: number; default: number }>>;
  }
  export default function subsetFont(font: Uint8Array, letters: string, options: Options): Promise<Uint8Array>;
}
