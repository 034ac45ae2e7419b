import { BulletinError } from '../../errors.ts'

/** The file asks for a password; `program` opens it. */
export const encrypted = (program: '한글' | '워드' = '한글'): BulletinError =>
  new BulletinError('DRAFT_ENCRYPTED', `암호가 걸린 파일입니다. ${program}에서 암호를 풀고 다시 올리세요.`)

/** A Hangul document made for reading only. */
export const readingOnly = (): BulletinError =>
  new BulletinError(
    'DRAFT_ENCRYPTED',
    '배포용 문서라 글을 꺼낼 수 없습니다. 한글에서 배포용이 아닌 문서로 저장해 다시 올리세요.',
  )

/** Something in the file is not as its format wants it; `place` says where. */
export const damaged = (place: string, cause?: unknown): BulletinError =>
  new BulletinError('DRAFT_DAMAGED', `파일이 깨져 있어 읽지 못했습니다. (${place})`, { cause })

/** The file is small and would fill the memory. */
export const expands = (): BulletinError =>
  new BulletinError('DRAFT_EXPANDS', '풀면 너무 커지는 파일이라 열지 않았습니다.')

/** The file is of a kind that is not read; `what` names it, `how` says how to make one that is. */
export const wrongKind = (what: string, how: string): BulletinError =>
  new BulletinError(
    'DRAFT_FORMAT',
    `${what} 읽지 못합니다. 읽을 수 있는 형식은 .hwpx, .hwp(5.0), .docx, .txt, .md입니다. ${how}`,
  )

/** Nothing is in the file. */
export const nothingInside = (): BulletinError =>
  new BulletinError('DRAFT_UNREADABLE', '빈 파일입니다. 글이 들어 있는 파일을 올리세요.')

/** The file has more bytes than may be opened. */
export const tooLarge = (bytes: number, most: number): BulletinError => {
  const megabytes = (size: number) => Math.ceil(size / 1024 / 1024)
  return new BulletinError(
    'DRAFT_TOO_LARGE',
    `파일이 ${megabytes(bytes)} MB입니다. ${megabytes(most)} MB까지 읽을 수 있으니 그림을 줄이거나 나누어 올리세요.`,
  )
}
