/** When mail to a reader is held back: a table of what came back, and what follows. */
import { describe, expect, it } from 'vitest'
import { shouldSuspend } from '../../../src/subscribers/bounces.ts'

const day = 24 * 60 * 60 * 1000
const now = new Date('2026-11-30T00:00:00Z')

/** `5.2.2 a 3`: a status, the send that it came back from, and how many days ago. */
const bounces = (lines: readonly string[]) =>
  lines.map((line) => {
    const [status = '', send = '', ago = '0'] = line.split(' ')
    return { status, send, at: new Date(now.getTime() - Number(ago) * day) }
  })

describe.each<[string, string[]]>([
  ['no such mailbox', ['5.1.1 a']],
  ['no such domain', ['5.1.2 a']],
  ['a domain that takes no mail', ['5.1.10 a']],
  ['full for good, in two issues', ['5.2.2 a', '5.2.2 b']],
  ['refused without a reason, in two issues', ['5.0.0 a 90', '5.4.1 b']],
  ['given up in three issues of a month', ['4.4.1 a 29', '4.2.2 b 10', '4.4.7 c']],
])('held back: %s', (_name, lines) => {
  it(lines.join(', '), () => expect(shouldSuspend(bounces(lines), now)).toBe(true))
})

describe.each<[string, string[]]>([
  ['nothing', []],
  ['full once', ['5.2.2 a']],
  ['one issue, reported twice', ['5.2.2 a', '5.3.0 a']],
  ['given up in two issues', ['4.4.1 a', '4.4.1 b']],
  ['given up in three issues, one of them long ago', ['4.4.1 a 31', '4.4.1 b', '4.4.1 c']],
  ['one of each class', ['4.4.1 a', '4.4.1 b', '5.2.2 c']],
  ['refusals of us', ['5.7.1 a', '5.7.26 b', '5.7.0 c', '4.7.0 d', '4.7.1 e', '4.7.0 f']],
  ['refusals of our own address', ['5.1.7 a', '5.1.8 b']],
  ['a refusal of us and one of the reader', ['5.7.1 a', '5.2.2 b']],
])('written to: %s', (_name, lines) => {
  it(lines.join(', '), () => expect(shouldSuspend(bounces(lines), now)).toBe(false))
})
