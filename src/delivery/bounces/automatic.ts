/** Tells programs' answers and returned mail apart where no report is attached. */
import { type Fields, first } from './fields.ts'

/** An answer that a program wrote to whoever wrote (RFC 3834), or one that older programs mark in their own way. */
export function isAutoReply(header: Fields): boolean {
  const submitted = first(header, 'auto-submitted').toLowerCase()
  return (
    submitted.startsWith('auto-replied') ||
    submitted.startsWith('auto-generated') ||
    /^(auto_reply|auto-reply|vacation)$/i.test(first(header, 'precedence')) ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress-reply', 'x-vacation'].some((name) => header.has(name)) ||
    awayWords.test(first(header, 'subject'))
  )
}

const awayWords = /^(auto(matic)?[ -]?(reply|response)|out of (the )?office|vacation)\b|자동 ?(응답|회신)|부재 ?중/i

/** Comes from a mail system, or says that it is about a message that came back. */
export const isReturnedMail = (header: Fields): boolean =>
  returnedWords.test(first(header, 'subject')) || daemons.test(first(header, 'from'))

const daemons = /(^|[<\s"])(mailer-daemon|postmaster|mail-daemon|maildaemon|mail-delivery-subsystem)@/i
const returnedWords =
  /undeliver|delivery (status|failure|has failed|report)|delivery .{0,20}fail|failed delivery|returned (mail|to sender)|failure notice|mail delivery|(전송|배달|수신|발송|전달|메일) ?(이 |을 )?(실패|불가)|반송|전(송|달)(되|하)지 ?못|보내지 ?못/i
