import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { imageSize, printImage, printImages } from '../../src/press/image.ts'

/** A made picture of 2400 × 1600 pixels: each channel from the pixel's place. */
function pixels(channels: 3 | 4, paint: (x: number, y: number) => readonly number[]) {
  const width = 2400
  const height = 1600
  const data = Buffer.alloc(width * height * channels)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (const [channel, value] of paint(x, y).entries()) data[(y * width + x) * channels + channel] = value
  return sharp(data, { raw: { width, height, channels } })
}

const noise = (x: number, y: number, of: number): number => ((x * 7919 + y * 104729 + of * 1299709) >>> 3) % 61
const photo = () => pixels(3, (x, y) => [0, 1, 2].map((of) => (((x + y) >> (of + 3)) % 190) + noise(x, y, of)))
const drawing = () => pixels(3, (x, y) => (x % 40 < 3 || (x + y) % 90 < 4 ? [20, 40, 90] : [255, 255, 255]))
const veil = () => pixels(4, (x, y) => [x % 256, y % 256, noise(x, y, 1), x % 200])

const size = (bytes: Uint8Array) => {
  const found = imageSize(bytes)
  return found && { mediaType: found.mediaType, width: found.width, height: found.height }
}
/** Width in mm at which 2400 pixels are 600 dpi. */
const printed = { width: 101.6 }

describe('pictures for print', () => {
  it('reduces a photo in PNG to 300 dpi as JPEG', async () => {
    const bytes = await photo().png().toBuffer()
    const made = await printImage(bytes, 'image/png', printed)
    expect(made.mediaType).toBe('image/jpeg')
    expect(size(made.bytes)).toEqual({ mediaType: 'image/jpeg', width: 1200, height: 800 })
    expect(made.bytes.length).toBeLessThan(bytes.length / 4)
  })

  it('keeps a drawing PNG and a veil transparent', async () => {
    const line = await printImage(await drawing().png({ compressionLevel: 0 }).toBuffer(), 'image/png', printed)
    expect(size(line.bytes)).toEqual({ mediaType: 'image/png', width: 1200, height: 800 })
    const clear = await printImage(await veil().png().toBuffer(), 'image/png', printed)
    expect(size(clear.bytes)?.mediaType).toBe('image/png')
    expect((await sharp(clear.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('turns a reduced photo as its camera was held', async () => {
    const bytes = await photo().jpeg({ quality: 97 }).withMetadata({ orientation: 6 }).toBuffer()
    const made = await printImage(bytes, 'image/jpeg', { width: 50.8 })
    expect(size(made.bytes)).toEqual({ mediaType: 'image/jpeg', width: 600, height: 900 })
  })

  it('gives back what is small enough, what would grow and what is no picture', async () => {
    const bytes = await photo().jpeg().toBuffer()
    expect((await printImage(bytes, 'image/jpeg', { width: 203.3 })).bytes).toBe(bytes)
    const flat = await pixels(3, () => [0, 90, 160])
      .png({ compressionLevel: 9, palette: true })
      .toBuffer()
    const made = await printImage(flat, 'image/png', { width: 203 })
    expect(made.bytes.length).toBeLessThanOrEqual(flat.length)
    const broken = Buffer.from('no picture')
    expect(await printImage(broken, 'image/png', printed)).toEqual({ bytes: broken, mediaType: 'image/png' })
  })

  it('makes equal bytes of equal bytes, picture by picture', async () => {
    const pictures = new Map([
      ['a', { bytes: await photo().png().toBuffer(), mediaType: 'image/png' }],
      ['b', { bytes: await drawing().png().toBuffer(), mediaType: 'image/png' }],
    ])
    const [first, second] = [await printImages(pictures, printed), await printImages(pictures, printed)]
    expect([...first.keys()]).toEqual(['a', 'b'])
    for (const [key, { bytes }] of first) expect(Buffer.from(second.get(key)?.bytes ?? []).equals(bytes)).toBe(true)
  })
})
