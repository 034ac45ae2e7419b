import { imageSize as measure } from 'image-size'
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
