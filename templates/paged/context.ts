/** What a paged writer needs from outside the document. */
export interface PagedContext {
  /** Address of a picture of the issue, null when its bytes are not at hand. */
  asset(name: string): string | null
}
