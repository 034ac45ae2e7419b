/** Charts as pictures for mail: small, sharp, and with their Hangul. */
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { chartPng } from '../../src/charts/png.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import { months, sixCountries, stack } from './fixtures.ts'
import { looks } from './looks.ts'

const shown = 576
const svgOf = (node: typeof months, look: string): string => {
  const found = looks[look]
  if (!found) throw new Error(look)
  return chartSvg(node, found, { width: 110, ground: 'mail' }).toString()
}
const only = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><text x="4" y="14" font-size="10" font-family="Pretendard, 'Noto Sans KR'">${text}</text></svg>`

/** Dark pixels of a picture. */
async function ink(png: Uint8Array): Promise<Buffer> {
  return sharp(png).greyscale().threshold(128).raw().toBuffer()
}
const inked = (pixels: Buffer): number => pixels.filter((value) => value === 0).length

describe('a chart for mail', () => {
  let picture: Awaited<ReturnType<typeof chartPng>>
  beforeAll(async () => {
    picture = await chartPng(svgOf(sixCountries, 'kiatBrief'), shown)
  })

  it('has two pixels for each that is shown, on an opaque ground', async () => {
    const { width, height, hasAlpha, format } = await sharp(picture.png).metadata()
    expect({ width, height, hasAlpha, format }).toEqual({ width: 1152, height: 670, hasAlpha: false, format: 'png' })
    expect(picture).toMatchObject({ width: shown, height: 335 })
  })

  it.each([
    ['six lines', sixCountries, 'kiatBrief'],
    ['grouped bars', months, 'geri'],
    ['a stack', stack, 'kdb'],
  ] as const)('%s weigh 30 KB at most', async (_, node, look) => {
    const { png } = await chartPng(svgOf(node, look), shown)
    expect(png.byteLength).toBeLessThanOrEqual(30 * 1024)
    expect(png.byteLength).toBeGreaterThan(2000)
  })

  it('is the same whenever it is drawn', async () => {
    const again = await chartPng(svgOf(sixCountries, 'kiatBrief'), shown)
    expect(Buffer.compare(again.png, picture.png)).toBe(0)
  })
})

describe('letters in a picture', () => {
  it('are drawn: Hangul, figures and hanja, each its own shape', async () => {
    const blank = await chartPng(only(''), 300)
    expect(inked(await ink(blank.png))).toBe(0)
    const shapes = await Promise.all(
      ['한국', '독일', '28', '美', '中'].map(async (text) => ink((await chartPng(only(text), 300)).png)),
    )
    for (const shape of shapes) expect(inked(shape)).toBeGreaterThan(300)
    // A font without them would draw the same box for each.
    expect(new Set(shapes.map((shape) => shape.toString('base64'))).size).toBe(shapes.length)
  })

  it('are heavier in bold', async () => {
    const bold = await ink((await chartPng(only('한국').replace('<text', '<text font-weight="800"'), 300)).png)
    const regular = await ink((await chartPng(only('한국'), 300)).png)
    expect(inked(bold)).toBeGreaterThan(inked(regular) * 1.2)
  })
})
