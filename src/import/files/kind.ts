import { damaged, encrypted, nothingInside, wrongKind } from './failures.ts'

/** Kinds of files by how their bytes begin; a zip or a compound file is looked into by its reader. */
export type Container = 'zip' | 'compound' | 'text'

const begins = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte)

const ascii = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0))

const hwp3 = 'HWP Document File V'

/** Kinds that are known and not read, with what to do. */
const refused: readonly [signature: number[], what: string, how: string][] = [
  [ascii(hwp3), '한글 97 이전(HWP 3.0) 파일은', '한글에서 열어 ‘한글 표준 문서(.hwpx)’로 저장해 올리세요.'],
  [ascii('%PDF'), 'PDF 파일은', 'PDF를 만든 원본 파일을 올리세요.'],
  [ascii('{\\rtf'), 'RTF 파일은', '워드에서 ‘Word 문서(.docx)’로 저장해 올리세요.'],
  [ascii('<?xml'), 'XML 파일은', '한글에서 ‘한글 표준 문서(.hwpx)’로 저장해 올리세요.'],
  [[0x89, 0x50, 0x4e, 0x47], '그림 파일은', '그림은 편집 화면에서 넣으세요.'],
  [[0xff, 0xd8, 0xff], '그림 파일은', '그림은 편집 화면에서 넣으세요.'],
  [[0x1f, 0x8b], '압축 파일은', '압축을 풀어 안에 있는 원고를 올리세요.'],
]

/** Tells what a file is from its bytes. Throws DRAFT_FORMAT with the way to a kind that is read, DRAFT_UNREADABLE when empty. */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw nothingInside()
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound'
  for (const [signature, what, how] of refused) if (begins(bytes, ...signature)) throw wrongKind(what, how)
  return 'text'
}

/** True for bytes that are no text: files of word processors, and those that are refused by their name. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  try {
    return containerOf(bytes) !== 'text'
  } catch {
    return true
  }
}

/** What a zip is, by its entries. Throws DRAFT_FORMAT for other zips, DRAFT_DAMAGED for an office file without a body. */
export function zipKind(names: readonly string[]): 'docx' | 'hwpx' {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^Contents\/(?:content\.hpf|section\d+\.xml|header\.xml)$/i)) return 'hwpx'
  if (has(/^word\/[^/]+\.xml$/)) return 'docx'
  if (has(/^xl\//)) throw wrongKind('엑셀 파일은', '표를 한글이나 워드 문서에 붙여 올리세요.')
  if (has(/^ppt\//)) throw wrongKind('파워포인트 파일은', '글을 한글이나 워드 문서로 옮겨 올리세요.')
  if (has(/^content\.xml$/)) throw wrongKind('오픈도큐먼트(.odt) 파일은', '워드 문서(.docx)로 저장해 올리세요.')
  if (has(/^\[Content_Types\]\.xml$/) || has(/^version\.xml$/)) throw damaged('본문')
  throw wrongKind('압축 파일은', '압축을 풀어 안에 있는 원고를 올리세요.')
}

/** What a compound file is, by the paths of its streams. Throws DRAFT_ENCRYPTED, DRAFT_FORMAT, DRAFT_DAMAGED. */
export function compoundKind(paths: readonly string[]): 'hwp' {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path))
  if (has(/(?:^|\/)EncryptedPackage$/)) throw encrypted('워드')
  if (has(/(?:^|\/)FileHeader$/)) return 'hwp'
  if (has(/(?:^|\/)WordDocument$/))
    throw wrongKind('옛 워드(.doc) 파일은', '워드에서 ‘Word 문서(.docx)’로 저장해 올리세요.')
  if (has(/(?:^|\/)(?:Workbook|Book)$/)) throw wrongKind('엑셀 파일은', '표를 한글이나 워드 문서에 붙여 올리세요.')
  if (has(/PowerPoint Document$/)) throw wrongKind('파워포인트 파일은', '글을 한글이나 워드 문서로 옮겨 올리세요.')
  throw wrongKind('이 파일은', '한글에서 ‘한글 표준 문서(.hwpx)’로 저장해 올리세요.')
}
