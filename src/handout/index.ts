import type { HouseStyle } from '../../templates/style.ts'
import type { Issue } from '../document/nodes.ts'
import { writeDocx } from './docx/index.ts'
import type { HandoutFormat } from './formats.ts'
import type { PageOf } from './handout.ts'
import { writeHwpx } from './hwpx/index.ts'
import type { PictureBytes } from './pictures.ts'

export { type HandoutFormat, isHandoutFormat, mediaTypes } from './formats.ts'

const writers = { docx: writeDocx, hwpx: writeHwpx }

/** An issue as a file for editing; see `writeDocx` and `writeHwpx`. Throws FONT_MISSING. */
export const writeHandout = (
  format: HandoutFormat,
  issue: Issue,
  style: HouseStyle,
  assets: PictureBytes,
  pageOf: PageOf = {},
): Promise<Uint8Array> => writers[format](issue, style, assets, pageOf)
