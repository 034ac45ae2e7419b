import { imageSize as measure } from 'image-size'
import sharp from 'sharp'
import type { Asset } from '../document/nodes.ts'

const types: Record<string, Asset['mediaType']> = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' }

/** Type and size in pixels of a picture, told from its bytes; null for anything that is not PNG, JPEG or WebP. */
export function imageSize(bytes: Uint8Array): Pick<Asset, 'mediaType' | 'width' | 'height'> | null {
  try {
    const { type, width, height } = measure(bytes)
    const mediaType = types[type ?? '']
    return mediaType ? { mediaType, width, height } : null
  } catch {
    return null
  }
}

/** A picture as it goes into a page. */
export interface Picture {
  bytes: Uint8Array
  mediaType: string
}

const dotsPerInch = 300
const quality = 85
/** A drawing has fewer colours, smoothed edges included; a photo has more. */
const drawingColours = 5000
const sampleWidth = 1200

/**
 * A picture of no more than 300 dpi at its printed width in mm: photos as JPEG, drawings and what lets the ground shine
 * through as PNG. One that has no more, that can't be read, or that would not get smaller comes back as it is. Equal
 * bytes give equal bytes.
 */
export async function printImage(bytes: Uint8Array, mediaType: string, size: { width: number }): Promise<Picture> {
  const given = { bytes, mediaType }
  const width = Math.ceil((size.width / 25.4) * dotsPerInch)
  try {
    const found = await sharp(bytes).metadata()
    const turned = (found.orientation ?? 1) > 4
    if ((turned ? found.height : found.width) <= width) return given
    const photo = mediaType === 'image/jpeg' || (!found.hasAlpha && (await hasManyColours(bytes)))
    const reduced = sharp(bytes).autoOrient().resize({ width })
    const made = await (photo ? reduced.jpeg({ quality }) : reduced.png({ compressionLevel: 9 })).toBuffer()
    if (made.length >= bytes.length) return given
    return { bytes: new Uint8Array(made), mediaType: photo ? 'image/jpeg' : 'image/png' }
  } catch {
    return given
  }
}

/** The same for all pictures of an issue, one after another: each takes the memory of its pixels. */
export async function printImages<Key>(
  pictures: ReadonlyMap<Key, Picture>,
  size: { width: number },
): Promise<Map<Key, Picture>> {
  const made = new Map<Key, Picture>()
  for (const [key, { bytes, mediaType }] of pictures) made.set(key, await printImage(bytes, mediaType, size))
  return made
}

/** Counts colours of single pixels: those that reducing mixes are not in the picture. */
async function hasManyColours(bytes: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(bytes)
    .resize({ width: sampleWidth, withoutEnlargement: true, kernel: 'nearest' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += info.channels) {
    let colour = 0
    for (let channel = 0; channel < info.channels; channel++) colour = colour * 256 + (data[at + channel] as number)
    colours.add(colour)
    if (colours.size > drawingColours) return true
  }
  return false
}
