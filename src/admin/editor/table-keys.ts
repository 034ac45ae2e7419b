/** What tables show and which keys they know, besides Lexical's own. */
import { $isTableNode, $isTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { $cellOf } from './table-tools.ts'

/** `5행 × 5열`: merged cells count for the columns that they cover. */
export function $sizeOf(table: TableNode): string {
  const rows = table.getChildren().filter($isTableRowNode)
  const first = rows[0]?.getChildren().filter((cell): cell is TableCellNode => cell instanceof TableCellNode) ?? []
  return `${rows.length}행 × ${first.reduce((sum, cell) => sum + cell.getColSpan(), 0)}열`
}

/** Writes each table's size onto its element, where the style sheet shows it below the table. */
function registerFoot(editor: LexicalEditor): () => void {
  const show = () =>
    editor.getEditorState().read(() => {
      for (const table of $getRoot().getChildren().filter($isTableNode)) {
        const element = editor.getElementByKey(table.getKey())
        if (element) element.dataset.foot = `${$sizeOf(table)} · 셀 합치기, 머리 행은 Alt F10`
      }
    })
  return mergeRegister(
    editor.registerMutationListener(TableNode, show),
    editor.registerMutationListener(TableRowNode, show),
    editor.registerMutationListener(TableCellNode, show),
  )
}

/** Opens the menu of table tools and goes to its first tool; Payload draws it where the page ends. */
function openTools(editor: LexicalEditor): void {
  const button = editor
    .getRootElement()
    ?.closest('.rich-text-lexical')
    ?.querySelector<HTMLElement>('.toolbar-popup__dropdown-tableTools')
  if (!button) return
  const goIn = () =>
    document.querySelector<HTMLElement>('.fixed-toolbar__dropdown-items button:not(.disabled)')?.focus()
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.fixed-toolbar__dropdown-items')) return
    observer.disconnect()
    goIn()
  })
  observer.observe(document.body, { childList: true, subtree: true })
  button.click()
}

/** Alt F10 with the caret in a table. */
const registerToolsKey = (editor: LexicalEditor): (() => void) =>
  editor.registerCommand(
    KEY_DOWN_COMMAND,
    (event: KeyboardEvent) => {
      if (event.isComposing || event.code !== 'F10' || !event.altKey || !$cellOf($getSelection())) return false
      event.preventDefault()
      openTools(editor)
      return true
    },
    COMMAND_PRIORITY_CRITICAL,
  )

/** Foot and keys of tables; returns how to stop. */
export const registerTables = (editor: LexicalEditor): (() => void) =>
  mergeRegister(registerFoot(editor), registerToolsKey(editor))
