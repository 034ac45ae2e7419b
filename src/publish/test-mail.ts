import type { FileStore } from '../database/files.ts'
import type { Mailer } from '../delivery/smtp.ts'
import { BulletinError } from '../errors.ts'
import type { EditionStore } from './edition.ts'
import { fillHtml, fillText } from './slots.ts'

const notice = '시험 발송입니다. 구독자에게는 보내지 않았습니다.'
const banner = `<div style="padding:10px 18px;background:#f9f2ed;color:#86500b;font-size:15px;text-align:center;">${notice}</div>`

/** Sends one edition's mail to one address, marked as a test; its own subject unless told. Throws NOT_FOUND, MAIL_FAILED. */
export async function sendTestMail(
  parts: { editions: EditionStore; files: FileStore; mailer: Mailer; publicUrl: string },
  edition: string,
  to: string,
  subject?: string,
): Promise<{ response: string }> {
  const found = await parts.editions.byId(edition)
  if (!found) throw new BulletinError('NOT_FOUND', 'There is no such edition.')
  const read = async (name: string): Promise<string> => {
    const file = found.files.find((candidate) => candidate.name === name)
    const stored = file && (await parts.files.get(file.sha256))
    if (!stored) throw new BulletinError('NOT_FOUND', `The edition's file ${name} is missing.`)
    return Buffer.from(stored.bytes).toString('utf8')
  }
  const page = `${parts.publicUrl}/${found.publicationKey}/${found.slug}`
  const { slots } = found.report
  const values = { reason: `시험으로 ${to}에 보낸 메일입니다.`, preferences: page, unsubscribe: page }
  const html = fillHtml(await read('email.html'), slots, values)
  const text = fillText(await read('email.txt'), slots, values)
  const { response } = await parts.mailer.send({
    to,
    subject: `[시험] ${subject ?? found.report.subject}`,
    html: html.replace(/<body[^>]*>/, (body) => `${body}${banner}`),
    text: `${notice}\n\n${text}`,
  })
  return { response }
}
