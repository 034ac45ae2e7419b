declare module 'subset-font' {
  /** Cuts a font down to the characters of a text (HarfBuzz). */
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options?: { targetFormat?: 'truetype' | 'woff2' | 'woff' | 'sfnt'; keepAllGlyphs?: boolean },
  ): Promise<Buffer<ArrayBuffer>>
}
