/** Checks of a Word file: every relation, style, list and note that the text names is there, every table is a grid. */
import { attribute, child, elements, type XmlElement } from '../../src/import/files/xml.ts'
import { all, tree } from './handed.ts'

type Parts = ReadonlyMap<string, string | Uint8Array>

const values = (of: XmlElement, local: string): string[] => all(of, local).map((one) => attribute(one, 'val') ?? '')

function danglingRelations(parts: Parts, name: string, of: XmlElement): string[] {
  const relations = all(tree(parts, `word/_rels/${name}.rels`), 'Relationship')
  const ids = new Set(relations.map((one) => attribute(one, 'Id') ?? ''))
  const used = [
    ...all(of, 'blip').map((one) => attribute(one, 'embed')),
    ...all(of, 'hyperlink').map((one) => one.attributes['r:id']),
  ]
  return [
    ...used.filter((id) => id !== undefined && !ids.has(id)).map((id) => `${name}: relation ${id}`),
    ...relations
      .filter((one) => attribute(one, 'TargetMode') !== 'External' && !parts.has(`word/${attribute(one, 'Target')}`))
      .map((one) => `${name}: target ${attribute(one, 'Target')}`),
  ]
}

/** Rows that are not as wide as their table, and cells that don't end with a paragraph. */
const brokenTables = (document: XmlElement): string[] =>
  all(document, 'tbl').flatMap((table, index) => {
    const columns = elements(child(table, 'tblGrid'), 'gridCol').length
    const wide = (cell: XmlElement) => Number(attribute(child(child(cell, 'tcPr'), 'gridSpan'), 'val') ?? 1)
    const rows = elements(table, 'tr').map((row) => elements(row, 'tc'))
    const narrow = rows.some((cells) => cells.reduce((sum, cell) => sum + wide(cell), 0) !== columns)
    const open = rows.flat().some((cell) => elements(cell).at(-1)?.local !== 'p')
    return narrow || open ? [`table ${index + 1}`] : []
  })

/** Tables that touch, which Word would join. */
const touching = (of: XmlElement): string[] =>
  elements(of).flatMap((one, at, siblings) => [
    ...(one.local === 'tbl' && siblings[at + 1]?.local === 'tbl' ? ['tables that touch'] : []),
    ...touching(one),
  ])

/** Whatever is wrong in a Word file; empty where nothing is. Throws where a part is missing or not well-formed. */
export function faultsOf(parts: Parts): string[] {
  const [document, notes] = [tree(parts, 'word/document.xml'), tree(parts, 'word/footnotes.xml')]
  const styles = new Set(all(tree(parts, 'word/styles.xml'), 'style').map((one) => attribute(one, 'styleId') ?? ''))
  const lists = new Set(all(tree(parts, 'word/numbering.xml'), 'num').map((one) => attribute(one, 'numId') ?? ''))
  const known = new Set(all(notes, 'footnote').map((one) => attribute(one, 'id') ?? ''))
  const calls = all(document, 'footnoteReference').map((one) => attribute(one, 'id') ?? '')
  const drawings = all(document, 'docPr').map((one) => attribute(one, 'id'))
  for (const name of parts.keys()) if (name.endsWith('.xml')) tree(parts, name)
  return [
    ...[document, notes].flatMap((part) =>
      [...values(part, 'pStyle'), ...values(part, 'rStyle')].filter((id) => !styles.has(id)).map((id) => `style ${id}`),
    ),
    ...values(document, 'numId').filter((id) => !lists.has(id)),
    ...calls.filter((id) => !known.has(id)).map((id) => `note ${id}`),
    ...(new Set(calls).size === calls.length ? [] : ['a note that is called twice']),
    ...(new Set(drawings).size === drawings.length ? [] : ['drawings with one id']),
    ...danglingRelations(parts, 'document.xml', document),
    ...danglingRelations(parts, 'footnotes.xml', notes),
    ...brokenTables(document),
    ...touching(document),
  ]
}
