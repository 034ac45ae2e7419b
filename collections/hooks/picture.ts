import { type CollectionBeforeOperationHook, ValidationError } from 'payload'

const starts = (bytes: Uint8Array, signature: number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const latin = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))

/** Type of a picture told from its first bytes, null for anything that is not PNG, JPEG or WebP. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' | null {
  if (starts(bytes, [0x89, ...latin('PNG\r\n'), 0x1a, 0x0a])) return 'image/png'
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (starts(bytes, latin('RIFF')) && starts(bytes, latin('WEBP'), 8)) return 'image/webp'
  return null
}

const names: Record<string, string> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'image/svg+xml': 'SVG',
}

const byExtension: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

/** Largest picture, in bytes. */
export const pictureLimit = 20 * 1024 * 1024

/** What is wrong with a picture, in Korean with the next step; null when nothing is. */
export function pictureFault(file: { name: string; mimetype: string; data: Uint8Array }): string | null {
  if (file.data.length > pictureLimit) return '그림이 20MB보다 큽니다. 크기를 줄여서 다시 올리세요.'
  const real = pictureType(file.data)
  if (!real) return 'PNG, JPEG, WebP 그림이 아닙니다. 그 가운데 한 꼴로 바꾸어 다시 올리세요.'
  const extension = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  const claims = [file.mimetype.split(';')[0]?.trim() ?? '', byExtension[extension] ?? 'unknown']
  const false_ = claims.find((claim) => claim !== real)
  if (!false_) return null
  const claimed = names[false_] ?? (extension || false_)
  return `이름은 ${claimed}인데 내용은 ${names[real]} 그림입니다. 파일을 확인하고 알맞은 이름으로 다시 올리세요.`
}

/** Refuses a picture of a type it isn't, before anything else looks at it. */
export const checkPicture: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const fault = pictureFault(req.file)
  if (fault) {
    throw new ValidationError(
      { collection: 'media', errors: [{ path: 'file', label: '그림 파일', message: fault }], req },
      req.t,
    )
  }
  return args
}
