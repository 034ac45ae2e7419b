import { describe, expect, it } from 'vitest'
import { refusedStatus } from '../../../src/delivery/bounces/refusals.ts'

describe('a refusal in the conversation', () => {
  it.each([
    ['550 5.1.1 no such user', '5.1.1'],
    ['552-5.2.2 mailbox full', '5.2.2'],
    // Of the message, of us, or of nobody knows whom: no reader is held back for it.
    ['554 5.6.0 refused', null],
    ['550 5.7.1 sender blocked', null],
    ['550 no such user', null],
    ['450 4.2.1 later', null],
    ['550 see 5.1.1 of the manual', null],
  ])('%j', (reply, status) => expect(refusedStatus(reply)).toBe(status))
})
