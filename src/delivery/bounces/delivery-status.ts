/** Delivery status notifications (RFC 3464). */
import { type Fields, first, readBlocks } from './fields.ts'
import { statusOf } from './status.ts'

/** What the report says of the recipient who fared worst. */
export type Delivery = { action: 'failed'; status: string } | { action: 'passing' } | { action: 'unclear' }

/** Reads the text of a `message/delivery-status` part. */
export function readDeliveryStatus(text: string): Delivery {
  // The first block is of the whole message; where a server left it out, all are of recipients.
  const recipients = readBlocks(text).filter((fields) => fields.has('action') || fields.has('final-recipient'))
  const failures = recipients.filter((fields) => actionOf(fields) === 'failed')
  const statuses = failures.flatMap((fields) => {
    // A gateway may speak of another network than the mail's; its words are read all the same.
    const status = statusOf(first(fields, 'status'), first(fields, 'diagnostic-code'))
    return status ? [status] : []
  })
  const status = statuses.find((one) => one.startsWith('5')) ?? statuses[0]
  if (status) return { action: 'failed', status }
  const isPassing = recipients.some((fields) => passing.has(actionOf(fields)))
  return { action: isPassing && failures.length === 0 ? 'passing' : 'unclear' }
}

const passing = new Set(['delayed', 'delivered', 'relayed', 'expanded'])

/** The action without the comment that may follow it: `failed (bad address)`. */
const actionOf = (fields: Fields): string => /^\w*/.exec(first(fields, 'action').toLowerCase())?.[0] ?? ''
