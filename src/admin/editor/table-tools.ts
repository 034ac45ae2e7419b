/** What can be done to a table, with the caret in it: pure editing of nodes, used by the toolbar. */
import {
  $computeTableMap,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $getTableColumnIndexFromTableCellNode,
  $getTableNodeFromLexicalNodeOrThrow,
  $getTableRowIndexFromTableCellNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  $mergeCells,
  $unmergeCell,
  TableCellHeaderStates,
  type TableCellNode,
} from '@lexical/table'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type BaseSelection,
} from '@payloadcms/richtext-lexical/lexical'

/** The cell of the caret, null outside tables. */
export function $cellOf(selection: BaseSelection | null): TableCellNode | null {
  if ($isRangeSelection(selection) || $isTableSelection(selection)) {
    return $getTableCellNodeFromLexicalNode(selection.anchor.getNode())
  }
  return null
}

/** Cells marked together for merging. */
export const $markedCells = (selection: BaseSelection | null): TableCellNode[] =>
  $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : []

/** Merges the marked cells; lines stay in reading order. */
export function $mergeMarked(): void {
  const cells = $markedCells($getSelection())
  if (cells.length > 1) $mergeCells(cells)?.selectEnd()
}

/** The cell right of or below the caret's, if both together are a rectangle; so cells are merged without marking them. */
function $besides(cell: TableCellNode, side: 'right' | 'below'): TableCellNode | null {
  const [map, place] = $computeTableMap($getTableNodeFromLexicalNodeOrThrow(cell), cell, cell)
  const { startRow: row, startColumn: column } = place
  const right = side === 'right'
  const other = right ? map[row]?.[column + cell.getColSpan()] : map[row + cell.getRowSpan()]?.[column]
  if (!other) return null
  const flush = right ? other.startRow === row : other.startColumn === column
  const asLong = right ? other.cell.getRowSpan() === cell.getRowSpan() : other.cell.getColSpan() === cell.getColSpan()
  return flush && asLong ? other.cell : null
}

/** Merges the caret's cell with its neighbour. */
function $mergeWith(side: 'right' | 'below'): void {
  const cell = $cellOf($getSelection())
  const other = cell && $besides(cell, side)
  if (other) $mergeCells([cell, other])?.selectEnd()
}

/** Makes the caret's row a header row, or a plain one again. */
export function $toggleHeaderRow(): void {
  const cell = $cellOf($getSelection())
  if (!cell) return
  const table = $getTableNodeFromLexicalNodeOrThrow(cell)
  const row = table.getChildAtIndex($getTableRowIndexFromTableCellNode(cell))
  if (!$isTableRowNode(row)) return
  const on = !cell.hasHeaderState(TableCellHeaderStates.ROW)
  for (const other of row.getChildren().filter($isTableCellNode)) {
    other.setHeaderStyles(on ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS, TableCellHeaderStates.ROW)
  }
}

/** Makes the caret's column name its rows, or plain again. */
export function $toggleHeaderColumn(): void {
  const cell = $cellOf($getSelection())
  if (!cell) return
  const column = $getTableColumnIndexFromTableCellNode(cell)
  const on = !cell.hasHeaderState(TableCellHeaderStates.COLUMN)
  for (const row of $getTableNodeFromLexicalNodeOrThrow(cell).getChildren().filter($isTableRowNode)) {
    const other = row.getChildAtIndex(column)
    if ($isTableCellNode(other)) {
      const state = on ? TableCellHeaderStates.COLUMN : TableCellHeaderStates.NO_STATUS
      other.setHeaderStyles(state, TableCellHeaderStates.COLUMN)
    }
  }
}

/** Takes the whole table away and leaves the caret on an empty line. */
export function $removeTable(): void {
  const cell = $cellOf($getSelection())
  if (!cell) return
  const line = $createParagraphNode()
  $getTableNodeFromLexicalNodeOrThrow(cell).replace(line)
  line.selectStart()
}

export interface TableTool {
  key: string
  label: string
  apply: () => void
  /** Needs cells marked together, a merged cell, or a neighbour to merge with; without it any caret in a table will do. */
  needs?: 'marked' | 'merged' | 'right' | 'below'
}

/** Tools in the order of the menu. */
export const tableTools: TableTool[] = [
  { key: 'rowAbove', label: '위에 행 넣기', apply: () => void $insertTableRowAtSelection(false) },
  { key: 'rowBelow', label: '아래에 행 넣기', apply: () => void $insertTableRowAtSelection(true) },
  { key: 'columnBefore', label: '왼쪽에 열 넣기', apply: () => void $insertTableColumnAtSelection(false) },
  { key: 'columnAfter', label: '오른쪽에 열 넣기', apply: () => void $insertTableColumnAtSelection(true) },
  { key: 'headerRow', label: '머리 행으로 / 보통 행으로', apply: $toggleHeaderRow },
  { key: 'headerColumn', label: '머리 열로 / 보통 열로', apply: $toggleHeaderColumn },
  { key: 'merge', label: '고른 칸 합치기', apply: $mergeMarked, needs: 'marked' },
  { key: 'mergeRight', label: '오른쪽 칸과 합치기', apply: () => $mergeWith('right'), needs: 'right' },
  { key: 'mergeBelow', label: '아래 칸과 합치기', apply: () => $mergeWith('below'), needs: 'below' },
  { key: 'unmerge', label: '합친 칸 나누기', apply: $unmergeCell, needs: 'merged' },
  { key: 'deleteRow', label: '행 지우기', apply: $deleteTableRowAtSelection },
  { key: 'deleteColumn', label: '열 지우기', apply: $deleteTableColumnAtSelection },
  { key: 'deleteTable', label: '표 지우기', apply: $removeTable },
]

/** True when a tool can do its work where the caret is. */
export function $canUse(tool: TableTool, selection: BaseSelection | null): boolean {
  const cell = $cellOf(selection)
  if (!cell) return false
  if (tool.needs === 'marked') return $markedCells(selection).length > 1
  if (tool.needs === 'right' || tool.needs === 'below') return $besides(cell, tool.needs) !== null
  return tool.needs === 'merged' ? cell.getColSpan() > 1 || cell.getRowSpan() > 1 : true
}
