import { createRequire } from 'node:module'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import { BulletinError } from '../errors.ts'

const require = createRequire(import.meta.url)

/** Weights that charts are set in, and a face for the hanja that Pretendard lacks. */
const fontNames = [
  ...['Regular', 'Medium', 'SemiBold', 'Bold', 'ExtraBold'].map(
    (weight) => `pretendard/dist/public/static/Pretendard-${weight}.otf`,
  ),
  '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  '@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf',
]

function fontFiles(): string[] {
  return fontNames.map((name) => {
    try {
      return require.resolve(name)
    } catch (cause) {
      throw new BulletinError('FONT_MISSING', `The font file ${name} can't be read: run "npm ci" again.`, { cause })
    }
  })
}

/** Pixels of the picture for each that it is shown at. */
const density = 2

/** A chart is flat colours and the edges of letters: a short palette tells no difference, at a third of the bytes. */
const palette = { palette: true, colours: 64, quality: 60, dither: 0, compressionLevel: 9, effort: 7 }

/**
 * A picture of a chart for mail, on white, with fonts from files alone. `width` and the returned measures are shown
 * sizes in px; the picture has 2 px for each. Throws FONT_MISSING.
 */
export async function chartPng(
  svg: string,
  width: number,
): Promise<{ png: Uint8Array; width: number; height: number }> {
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width * density },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: 'Pretendard' },
  })
  const { data, info } = await sharp(image.asPng())
    .flatten({ background: '#ffffff' })
    .png(palette)
    .toBuffer({ resolveWithObject: true })
  return { png: new Uint8Array(data), width, height: Math.round(info.height / density) }
}
