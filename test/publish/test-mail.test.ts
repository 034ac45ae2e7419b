/** A test mail of an edition over real SMTP. */
import { join } from 'node:path'
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileStore } from '../../src/database/files.ts'
import { createMailer, type Mailer } from '../../src/delivery/smtp.ts'
import { type MailCatcher, startMailCatcher } from '../../src/mailcatcher/catcher.ts'
import type { CaughtMessage } from '../../src/mailcatcher/mailbox.ts'
import { createPress } from '../../src/press/press.ts'
import { makeEdition } from '../../src/publish/make-edition.ts'
import { sendTestMail } from '../../src/publish/test-mail.ts'
import { pixel, twoArticles } from '../fixtures/issues/two-articles.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { memoryParts, publicUrl, runOf } from '../support/publishing.ts'

let test: TestDatabase
let catcher: MailCatcher
let mailer: Mailer
let parts: ReturnType<typeof memoryParts>
let edition: string
let caught: CaughtMessage
const to = 'desk+test@example.org'

beforeAll(async () => {
  test = await startTestDatabase()
  catcher = await startMailCatcher({ folder: join(test.folder, 'mail'), smtpPort: 0, webPort: 0 })
  mailer = createMailer({ url: catcher.smtpUrl, from: 'bulletin@example.org' })
  const press = createPress()
  try {
    const files = fileStore(test.db())
    const { sha256 } = await files.put(pixel, 'image/png')
    const issue = structuredClone(twoArticles)
    Object.assign(issue.assets['film.png'] ?? {}, { sha256 })
    parts = memoryParts(new Map([['issue-1', issue]]), press, files)
    edition = await makeEdition(runOf('run-1', 'issue-1'), parts, async () => undefined)
  } finally {
    await press.close()
  }
  const { response } = await sendTestMail({ ...parts, mailer }, edition, to)
  expect(response).toMatch(/^250/)
  const [id] = await catcher.mailbox.ids()
  caught = (await catcher.mailbox.read(id ?? '')) as CaughtMessage
})
afterAll(async () => {
  mailer.close()
  await catcher.close()
  await test.stop()
})

describe('a test mail', () => {
  it('goes to the one address given, marked as a test in its subject', () => {
    expect(caught.envelope).toEqual({ from: 'bulletin@example.org', to: [to] })
    expect(caught.email.subject).toBe(
      '[시험] [산업기술 동향워치] 2026년 22호 — 항만 하역의 전기화 어디까지 왔나 외 1편',
    )
  })

  it('says in both parts that it is a test, first of all', () => {
    const $ = load(caught.email.html ?? '')
    expect($('body > *').first().text()).toBe('시험 발송입니다. 구독자에게는 보내지 않았습니다.')
    expect(caught.email.text).toMatch(/^시험 발송입니다\. 구독자에게는 보내지 않았습니다\.\n/)
  })

  it('has every slot filled in both parts', () => {
    const slots = parts.editions.all[0]?.report.slots
    expect(Object.keys(slots ?? {})).toEqual(['reason', 'preferences', 'unsubscribe'])
    for (const part of [caught.email.html, caught.email.text]) {
      for (const slot of Object.values(slots ?? {})) expect(part).not.toContain(slot)
      expect(part).not.toContain('.invalid')
      expect(part).toContain(`시험으로 ${to}에 보낸 메일입니다.`)
      expect(part).toContain(`${publicUrl}/kiat-watch/2026-22`)
    }
  })

  it('says in both parts what the edition says', () => {
    const text = load(caught.email.html ?? '')('body').text()
    for (const part of [text, caught.email.text ?? '']) {
      expect(part).toContain('항만 하역의 전기화 어디까지 왔나')
      expect(part).toContain('(참고 : OECD, Films from the Sea, 2026.09.)')
    }
  })

  it('of an edition that is not there is refused', async () => {
    await expect(sendTestMail({ ...parts, mailer }, 'nowhere', to)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('to something that is no address is refused', async () => {
    for (const bad of ['a@b.example, c@d.example', 'x', 'a@b.example\r\nBcc: c@d.example'])
      await expect(sendTestMail({ ...parts, mailer }, edition, bad)).rejects.toMatchObject({ code: 'MAIL_FAILED' })
    expect(await catcher.mailbox.ids()).toHaveLength(1)
  })
})
