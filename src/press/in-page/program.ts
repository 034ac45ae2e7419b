import { applier } from './apply.ts'
import { footSetter } from './at-foot.ts'
import { type BlockReader, blockReader } from './blocks.ts'
import { columns } from './columns.ts'
import { fitReader } from './fit.ts'
import { framer } from './frames.ts'
import { groupSplitter } from './groups.ts'
import { type Layout, layout } from './layout.ts'
import { lineReader } from './lines.ts'
import { narrower } from './narrow.ts'
import { noteReader } from './notes.ts'
import { placeFinder } from './places.ts'
import { tableSplitter } from './split.ts'
import { tableReader } from './tables.ts'
import { trial } from './trial.ts'
import { unitReader } from './units.ts'

declare global {
  /** What the printing page knows of its own layout, once `program` ran in it. */
  var pressLayout: Layout
  /** Tells where blocks stand; for previews. */
  var pressBlocks: BlockReader
}

/** What stands in the way of Chromium's breaks, as technical rules. */
const rules = `
[data-flow="front"], [data-flow="body"] { overflow-x: clip; }
[data-narrow] { overflow-wrap: anywhere !important; } [data-narrow] .keep { white-space: normal !important; }
.footnote-number, .sign, .numeral { overflow-wrap: normal; }
[data-page-start] { break-before: page !important; }
[data-columns] [data-page-start] { break-before: column !important; }
[data-push] { display: block; float: left; clear: both; width: 100%; }
[data-foot] { position: absolute !important; margin: 0 !important; }
[data-shell] { position: absolute; z-index: -1; }
[data-bare] { background: none !important; border-color: transparent !important; box-shadow: none !important; }
.footnote-rest { text-indent: 0; }
[data-leaf] { height: 1px; }
[data-footnotes][hidden] { display: none !important; }
`

const parts = {
  columns,
  lines: lineReader,
  tables: tableReader,
  units: unitReader,
  narrow: narrower,
  notes: noteReader,
  splitter: tableSplitter,
  frames: framer,
  applier,
  groups: groupSplitter,
  trial,
  places: placeFinder,
  fit: fitReader,
  foot: footSetter,
  blocks: blockReader,
}

/**
 * The text of the press's own program, to be run in the printing page. Its parts are sent as text, so none of them may
 * use anything of its module; each gets the parts before it as an argument.
 */
export const program = `(() => {
const sheet = document.createElement('style')
sheet.textContent = ${JSON.stringify(rules)}
document.head.append(sheet)
const parts = {}
${Object.entries(parts)
  .map(([name, part]) => `parts.${name} = (${part})(parts)`)
  .join('\n')}
globalThis.pressLayout = (${layout})(parts)
globalThis.pressBlocks = parts.blocks
})()`
