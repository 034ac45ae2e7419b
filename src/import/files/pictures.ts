import type { FilePicture } from './content.ts'
import type { Losses } from './losses.ts'

/** Media types by how the bytes begin, with the ending that the picture's name gets. */
const signatures: readonly [ending: string, mediaType: string, begins: readonly number[]][] = [
  ['png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', 'image/jpeg', [0xff, 0xd8, 0xff]],
  ['gif', 'image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['bmp', 'image/bmp', [0x42, 0x4d]],
  ['tif', 'image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tif', 'image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['wmf', 'image/wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
  ['emf', 'image/emf', [0x01, 0x00, 0x00, 0x00]],
]

/** What publications can show. */
const usable = new Set(['image/png', 'image/jpeg', 'image/webp'])

function kindOf(bytes: Uint8Array): [ending: string, mediaType: string] {
  const ascii = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end))
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return ['webp', 'image/webp']
  const found = signatures.find(([, , begins]) => begins.every((byte, at) => bytes[at] === byte))
  return found ? [found[0], found[1]] : ['bin', 'application/octet-stream']
}

/** Names the pictures of one file in the order of their first use; each is kept once. */
export class Pictures {
  readonly all: FilePicture[] = []
  private readonly known = new Map<string, string>()

  constructor(private readonly losses: Losses) {}

  /** Name of a picture for the draft text; `key` is how the file refers to it, `bytes` null where it has none. */
  name(key: string, bytes: Uint8Array | null): string {
    const known = this.known.get(key)
    if (known) return known
    const [ending, mediaType] = bytes ? kindOf(bytes) : ['png', 'image/png']
    const file = `picture-${this.known.size + 1}.${ending}`
    this.known.set(key, file)
    if (!bytes) this.losses.add('picture-missing')
    else {
      this.all.push({ file, mediaType, bytes })
      if (!usable.has(mediaType)) this.losses.add('picture-format')
    }
    return file
  }
}

/** What programs write by themselves says nothing about the picture: file names, `그림입니다. 원본 그림의 이름: …`. */
export const alternative = (text: string | undefined): string => {
  const alt = (text ?? '').replace(/\s+/g, ' ').trim()
  const noise =
    /^(?:그림입니다|사각형입니다|표입니다|묶음 개체입니다)|^(?:그림|Picture|Image|image)\s?\d*$|\.(?:png|jpe?g|bmp|gif|emf|wmf|tiff?)$/i
  return noise.test(alt) || /AI-generated content|자동 생성된 설명/.test(alt)
    ? ''
    : alt.replace(/[[\]]/g, ' ').slice(0, 400)
}
