import type { Chart } from '../../src/document/nodes.ts'
import type { Apparatus } from '../apparatus.ts'

/** What the mail needs from outside the document. All addresses are absolute. */
export interface EmailContext {
  /** The web page; articles are its fragments. */
  web: string
  pdf: { address: string; pages: number; bytes: number } | null
  /** Address of a chart's picture, null where there is none; 2 px for each px it is shown at. */
  chart(node: Chart): { address: string; width: number; height: number } | null
  /** Printed page of each article, by its id. */
  pageOf: Readonly<Record<string, number>>
  /** What differs per recipient; the publication puts slots here that the sender fills. */
  recipient: { reason: string; preferences: string; unsubscribe: string }
}

/** The context with the words of the house style. */
export interface StyledEmail extends EmailContext {
  apparatus: Apparatus
}
