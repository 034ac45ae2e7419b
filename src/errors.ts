/**
 * The closed list of errors an operator can meet. What an editor can mend is a `Problem` (see `document/problem.ts`),
 * never one of these.
 */
export const errorCodes = {
  CONFIG_INVALID: 'A setting in the environment is missing or malformed.',
  DATABASE_UNAVAILABLE: 'The database could not be started or reached.',
  DATABASE_IN_USE: 'Another program holds the data folder.',
  FILE_DAMAGED: 'A stored file is not what its hash says.',
  BROWSER_UNAVAILABLE: 'No browser for printing could be started.',
  PRINT_FAILED: 'The browser did not produce the PDF.',
  PRINT_TIMEOUT: 'Printing took longer than its limit.',
  PRINT_UNSTABLE: 'Page numbers did not settle between two prints.',
  FONT_MISSING: 'A bundled font file is missing.',
  DRAFT_UNREADABLE: 'The draft is not readable text.',
  DRAFT_TOO_LARGE: 'The draft is larger than the limit.',
  DRAFT_ENCRYPTED: 'The draft file is protected by a password or made for reading only.',
  DRAFT_DAMAGED: 'The draft file is not as its format wants it.',
  DRAFT_EXPANDS: 'The draft file would become too large when unpacked.',
  DRAFT_FORMAT: 'The draft file is of a kind that is not read.',
  DRAFT_TIMEOUT: 'Reading the draft file took longer than its limit.',
  DRAFT_STOPPED: 'Reading the draft file was stopped.',
  DRAFT_INVALID: 'The draft JSON does not have the documented shape, or does not tell which issue it is.',
  IMPORT_NOT_READY: 'An article of a manuscript can not be put in, or a piece not be answered, as things stand.',
  ISSUE_EXISTS: 'There is an issue with this number already.',
  CONTENT_UNREADABLE: 'A stored body holds something that no writer knows.',
  PUBLICATION_UNKNOWN: 'No house style has this key.',
  NOT_FOUND: 'What was asked for does not exist.',
  TEXT_CHANGED: 'The words to mend are not where they were read.',
  NOT_ALLOWED: 'The person may not change this document.',
  PROBLEMS_BLOCK: 'The issue has errors that must be mended before it can be published.',
  OUTPUTS_DIFFER: 'PDF, web page and mail do not say the same.',
  EDITION_CHANGED: 'The edition is not the newest of its issue, or not the one that was seen.',
  NOT_APPROVED: 'The edition is not approved.',
  APPROVAL_VOID: 'Something in the issue changed since its edition was made.',
  COMMENT_MISSING: 'Sending an edition back needs a comment.',
  SCHEDULE_PAST: 'The time to publish at has passed.',
  LINK_INVALID: 'The approval link is not one of ours.',
  LINK_EXPIRED: 'The approval link has expired.',
  LINK_USED: 'The approval link was used or taken back.',
  PUBLICATION_LOST: 'The publication run is no longer held by this worker.',
  PREVIEW_UNAVAILABLE: 'The process that sets previews could not be reached.',
  PREVIEW_SUPERSEDED: 'A newer preview of the same text was asked for.',
  MAIL_FAILED: 'The mail server did not accept the message.',
  MAILBOX_UNAVAILABLE: 'The mailbox of bounces could not be read.',
  SEND_OPEN: 'The edition is being sent already, or its send waits for a decision.',
  SEND_STATE: 'The send is not in a state in which this can be done.',
  SEND_UNTESTED: 'No test mail of this edition was taken by the mail server.',
  AUDIENCE_CHANGED: 'The number of recipients is not the one that was confirmed.',
  AUDIENCE_EMPTY: 'There is nobody to send to.',
  MAIL_TOO_LARGE: 'The encoded mail is larger than its limit.',
  SUBSCRIBERS_FILE: 'A file of subscribers can not be taken in as it is.',
  SUBSCRIBERS_NOT_READY: 'An import of subscribers can not begin or be stopped as things stand.',
  BACKUP_INVALID: 'The backup file is damaged or of another kind.',
  RESTORE_NOT_EMPTY: 'The database to restore into already holds content.',
  START_FAILED: 'A part of the product could not be built or started.',
  USAGE: 'The command was called with wrong arguments.',
} as const

export type ErrorCode = keyof typeof errorCodes

/** An error with a code of the closed list, a message that names place and next step, and its cause. */
export class BulletinError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = errorCodes[code],
    options?: { cause?: unknown },
  ) {
    super(message, options)
    this.name = 'BulletinError'
  }
}
