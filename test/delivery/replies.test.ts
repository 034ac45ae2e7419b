/** What each answer of a mail server means. */
import { describe, expect, it } from 'vitest'
import { backoff, judge, judgeRefusal, replyLine } from '../../src/delivery/replies.ts'
import { ConnectionRefused, type Outcome } from '../../src/delivery/transport.ts'

const reply = (line: string) => {
  const [, code = '', text = ''] = /^(\d{3}) (.*)$/.exec(line) ?? []
  return { code: Number(code), text, status: /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '' }
}
const outcome = (stage: Outcome['stage'], line: string | null, begun = stage === 'content'): Outcome => ({
  stage,
  reply: line === null ? null : reply(line),
  begun,
  cause: line === null ? 'the connection ended' : null,
})

describe('an answer', () => {
  it.each([
    ['content', '250 2.0.0 queued as 1', 'submitted', false, null],
    ['rcpt', '550 5.1.1 no such user', 'rejected', false, null],
    ['rcpt', '552 5.2.2 mailbox full', 'rejected', false, null],
    ['content', '554 5.6.0 refused', 'rejected', false, null],
    ['rcpt', '550 5.7.1 blocked', 'rejected', false, 'policy'],
    ['content', '550 5.7.26 unauthenticated', 'rejected', false, 'policy'],
    ['mail', '550 5.7.1 sender refused', 'unsent', false, 'policy'],
    ['mail', '530 5.7.0 authentication required', 'unsent', false, 'authentication'],
    ['rcpt', '450 4.2.0 mailbox busy', 'deferred', false, null],
    ['rcpt', '450 4.7.1 rate limited', 'deferred', true, null],
    ['rcpt', '451 4.3.0 try later', 'deferred', true, null],
    ['content', '452 4.3.1 no room', 'deferred', false, null],
    ['content', '421 4.7.0 closing', 'deferred', true, null],
    ['mail', '421 4.7.0 too many connections', 'unsent', true, null],
    ['rcpt', null, 'unsent', false, null],
    ['data', null, 'unsent', false, null],
    ['content', null, 'uncertain', false, null],
  ] as const)('%s %s is %s', (stage, line, verdict, slowDown, breaker) => {
    expect(judge(outcome(stage, line))).toEqual({ verdict, slowDown, breaker })
  })
})

describe('a refused connection', () => {
  it.each([
    ['authentication', '535 5.7.8 wrong password', 'authentication'],
    ['authentication', '454 4.7.0 temporary failure', null],
    ['greeting', '554 5.7.1 your address is listed', 'policy'],
    ['greeting', '421 4.3.2 not now', null],
    ['tls', null, 'policy'],
    ['unreachable', null, null],
  ] as const)('%s %s stops for %s', (why, line, breaker) => {
    expect(judgeRefusal(new ConnectionRefused(why, line === null ? null : reply(line)))).toBe(breaker)
  })
})

it('waits longer with every try', () => {
  const minutes = [1, 2, 3, 4, 5, 6].map((attempt) => backoff(attempt) / 60_000)
  expect(minutes).toEqual([1, 5, 15, 60, 240, 240])
})

it('keeps no address of an answer', () => {
  expect(replyLine(reply('550 5.1.1 <reader@example.org>: unknown in table'))).toBe('550 5.1.1 <…@…>: unknown in table')
})
