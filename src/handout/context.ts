import type { Apparatus } from '../../templates/apparatus.ts'
import type { HouseStyle } from '../../templates/style.ts'
import type { Chart, CrossReference } from '../document/nodes.ts'
import type { HandoutPicture } from './content.ts'

/** What the readers of blocks share. */
export interface Context {
  style: HouseStyle
  apparatus: Apparatus
  /** Says a cross-reference; a page only where the issue was printed, else what stands there. */
  refer(node: CrossReference): string
  /** A picture of the issue, fitted into so many mm; null where its bytes are not at hand. */
  picture(name: string, width: number, alt: string): HandoutPicture | null
  chart(node: Chart): HandoutPicture | null
  /** List of the outline: `outline`, or that of a box. */
  list: string
  /** Room for an exhibit, in mm. */
  width: number
}
