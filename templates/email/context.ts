/** What the mail needs from outside the document. All addresses are absolute. */
export interface EmailContext {
  /** The web page; articles are its fragments. */
  web: string
  pdf: { address: string; pages: number; bytes: number } | null
  /** Printed page of each article, by its id. */
  pageOf: Readonly<Record<string, number>>
  /** What differs per recipient; the publication puts slots here that the sender fills. */
  recipient: { reason: string; preferences: string; unsubscribe: string }
}
