/** Answers of the desk's endpoints: `{ message, code? }` in Korean, with the next step. */
import { BulletinError, type ErrorCode } from '../../errors.ts'

interface Words {
  status: number
  message: string
}

/** What editors read; the operator's message stays in the log. */
const words: Partial<Record<ErrorCode, Words>> = {
  NOT_FOUND: { status: 404, message: '찾는 것이 없습니다. 지워졌을 수 있으니 화면을 다시 여세요.' },
  TEXT_CHANGED: { status: 409, message: '그사이 글이 바뀌어 고치지 않았습니다. 다시 살핀 다음 고치세요.' },
  NOT_ALLOWED: { status: 403, message: '이 일을 할 권한이 없습니다. 필요한 권한: 편집자나 그 기사의 필자' },
  PROBLEMS_BLOCK: { status: 409, message: '오류가 있어 검토를 요청하지 못합니다. 아래 오류를 먼저 고치세요.' },
  EDITION_CHANGED: { status: 409, message: '그사이 편집본이 바뀌었거나 이미 처리되었습니다. 화면을 다시 여세요.' },
  NOT_APPROVED: { status: 409, message: '승인된 편집본이 아니어서 발행하지 못합니다. 먼저 승인을 받으세요.' },
  APPROVAL_VOID: {
    status: 409,
    message: '편집본을 만든 뒤 내용이 바뀌었습니다. 바뀐 곳을 보고 다시 검토를 요청하세요.',
  },
  COMMENT_MISSING: { status: 400, message: '수정을 요청하려면 의견을 적으세요.' },
  SCHEDULE_PAST: { status: 400, message: '이미 지난 때입니다. 앞으로 올 때를 고르세요.' },
  LINK_INVALID: { status: 404, message: '알 수 없는 승인 링크입니다. 받은 주소를 그대로 여세요.' },
  LINK_EXPIRED: { status: 410, message: '기한이 지난 승인 링크입니다. 보낸 사람에게 새 링크를 부탁하세요.' },
  LINK_USED: { status: 410, message: '이미 쓰였거나 거둔 승인 링크입니다. 보낸 사람에게 물어보세요.' },
  DRAFT_INVALID: {
    status: 409,
    message: '기사를 옮기지 못했습니다. 표나 글을 나누어 고친 다음 다시 넣고, 되풀이되면 관리자에게 알리세요.',
  },
  PUBLICATION_UNKNOWN: { status: 409, message: '발간물의 서식이 없습니다. 발간물에서 서식 이름을 고치세요.' },
  MAIL_FAILED: { status: 502, message: '메일 서버가 받지 않았습니다. 주소를 확인하고 다시 보내세요.' },
  MAIL_TOO_LARGE: { status: 409, message: '메일이 너무 큽니다. 요약을 줄이거나 기사별 참고 줄을 빼세요.' },
  SEND_OPEN: {
    status: 409,
    message: '이 편집본의 다른 발송이 아직 끝나지 않았습니다. 그 발송이 끝난 다음 보내세요.',
  },
  SEND_STATE: { status: 409, message: '그사이 발송의 상태가 바뀌었습니다. 화면을 다시 보고 하세요.' },
  SEND_UNTESTED: { status: 409, message: '먼저 이 편집본의 시험 메일을 보내 접수되는지 확인하세요.' },
  AUDIENCE_EMPTY: { status: 409, message: '보낼 사람이 없습니다. 명단을 고르세요.' },
  PREVIEW_UNAVAILABLE: {
    status: 503,
    message: '조판기에 닿지 못했습니다. 글은 그대로 쓸 수 있습니다. 되풀이되면 관리자에게 알리세요.',
  },
  PREVIEW_SUPERSEDED: { status: 409, message: '더 새로운 글을 조판하고 있습니다.' },
  CONTENT_UNREADABLE: {
    status: 409,
    message: '본문에 지면으로 옮기지 못하는 것이 있습니다. 마지막에 넣은 것을 빼 보세요.',
  },
  PRINT_FAILED: { status: 502, message: '조판기가 멈췄습니다. 잠시 뒤 다시 하세요.' },
  PRINT_TIMEOUT: { status: 504, message: '조판이 너무 오래 걸려 멈췄습니다. 긴 표를 나누고 다시 하세요.' },
  BROWSER_UNAVAILABLE: { status: 503, message: '조판기를 켜지 못했습니다. 관리자에게 알리세요.' },
  DATABASE_UNAVAILABLE: { status: 503, message: '저장소에 닿지 못했습니다. 잠시 뒤 다시 하세요.' },
}

const unknown: Words = { status: 500, message: '처리하지 못했습니다. 다시 해 보고, 되풀이되면 관리자에게 알리세요.' }

/** The person may not do this; names the role that may. */
export const forbidden = (role: string): Response =>
  Response.json({ message: `이 일을 할 권한이 없습니다. 필요한 권한: ${role}` }, { status: 403 })

/** The request itself is wrong. */
export const invalid = (message: string): Response => Response.json({ message }, { status: 400 })

interface Logger {
  error: (entry: unknown) => void
}

/** What people read of an error, with its status; what is not of the closed list, or has no words here, is logged. */
export function messageOf(error: unknown, logger: Logger): Words {
  const told = error instanceof BulletinError ? words[error.code] : undefined
  if (!told) logger.error({ err: error, msg: 'issue desk' })
  return told ?? unknown
}

/** Sentences of these errors are written for editors: they say what is wrong with the file or the request. */
const spokenCodes: ReadonlySet<ErrorCode> = new Set([
  'IMPORT_NOT_READY',
  'DRAFT_TOO_LARGE',
  'SUBSCRIBERS_FILE',
  'SUBSCRIBERS_NOT_READY',
])
const spoken = (error: unknown): error is BulletinError => error instanceof BulletinError && spokenCodes.has(error.code)

/** Turns an error into an answer. */
export function answerError(error: unknown, logger: Logger): Response {
  if (error instanceof BulletinError && error.code === 'AUDIENCE_CHANGED') {
    const recipients = Number(error.message)
    const message = `보낼 사람이 ${recipients.toLocaleString('ko-KR')}명으로 바뀌었습니다. 다시 확인하세요.`
    return Response.json({ message, code: error.code, recipients }, { status: 409 })
  }
  if (spoken(error)) return Response.json({ message: error.message, code: error.code }, { status: 409 })
  const { status, message } = messageOf(error, logger)
  const code = error instanceof BulletinError ? error.code : undefined
  return Response.json({ message, ...(code ? { code } : {}) }, { status })
}
