/** Reads one returned message into a verdict. */
import type { Tokens } from '../tokens.ts'
import { isAutoReply, isReturnedMail } from './automatic.ts'
import { readDeliveryStatus } from './delivery-status.ts'
import { readFeedback } from './feedback.ts'
import { type Proof, rowOfReport } from './key.ts'
import { type Returned, readReturned } from './returned.ts'
import { statusOf } from './status.ts'
import type { Verdict } from './verdict.ts'

/**
 * What a message that came to the bounce address is; `recipient` is the address that its envelope had, where it is known.
 * Never throws, whatever the bytes are.
 */
export async function readBounce(bytes: Uint8Array, recipient: string | null, tokens: Tokens): Promise<Verdict> {
  const returned = await readReturned(bytes)
  if (!returned) return { kind: 'unclear' }
  if (returned.feedback !== null) return readFeedback(returned, recipient, tokens)
  const proof = rowOfReport(tokens, returned.header, recipient)
  if (returned.deliveryStatus !== null) return ofReport(returned, returned.deliveryStatus, proof)
  if (returned.isReceipt) return { kind: 'auto-reply' }
  // Mail systems mark their bounces as automatic, too.
  if (isReturnedMail(returned.header)) return ofProse(returned, proof)
  return { kind: isAutoReply(returned.header) ? 'auto-reply' : 'unclear' }
}

function ofReport({ id }: Returned, text: string, proof: Proof): Verdict {
  const delivery = readDeliveryStatus(text)
  if (delivery.action !== 'failed') return { kind: delivery.action }
  if (typeof proof === 'string') return { kind: proof }
  return { kind: 'bounce', row: proof.row, status: delivery.status, report: id }
}

/** Providers that write in their own words; only what bears our key and a code is believed. */
function ofProse({ id, text, header }: Returned, proof: Proof): Verdict {
  if (typeof proof === 'string') return { kind: proof }
  const status = isAutoReply(header) && !isFinal(text) ? null : statusOf('', beforeOriginal(text))
  return status ? { kind: 'bounce', row: proof.row, status, report: id } : { kind: 'unclear' }
}

/** Words by which a mail system says that it has given up, against a program that answers in somebody's absence. */
const isFinal = (text: string): boolean =>
  /undeliver|could ?n[o']t be delivered|not delivered|fail|permanent|rejected|given up|실패|반송|못했|않습니다|없습니다/i.test(
    text,
  )

/** What stands before a quoted original: its numbers are ours. */
const beforeOriginal = (text: string): string =>
  text.split(
    /^.*(below this line is a copy|original message|원본 ?(메일|메시지)|원문 ?메일|보낸 ?메일 ?내용).*$/im,
    1,
  )[0] ?? ''
