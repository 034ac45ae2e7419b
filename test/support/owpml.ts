/** Checks of a Hangul file that no reader makes: every number refers to something, every table is a full grid. */
import { attribute, child, elements, type XmlElement } from '../../src/import/files/xml.ts'
import { all, tree } from './handed.ts'

type Parts = ReadonlyMap<string, string | Uint8Array>

const idsOf = (of: XmlElement, local: string): Set<string> =>
  new Set(all(of, local).map((one) => attribute(one, 'id') ?? ''))

/** Attributes that refer to a list of the header, and the elements of that list. */
const references: readonly [attribute: string, list: string][] = [
  ['paraPrIDRef', 'paraPr'],
  ['charPrIDRef', 'charPr'],
  ['styleIDRef', 'style'],
  ['nextStyleIDRef', 'style'],
  ['borderFillIDRef', 'borderFill'],
  ['tabPrIDRef', 'tabPr'],
  ['outlineShapeIDRef', 'numbering'],
]

/** A character shape of a mark that follows its paragraph. */
const asParagraph = '4294967295'

function danglingShapes(header: XmlElement, section: XmlElement): string[] {
  return references.flatMap(([name, list]) => {
    const known = idsOf(header, list)
    const used = [header, section].flatMap((part) =>
      [...new Set(collect(part, name))].filter((id) => !(name === 'charPrIDRef' && id === asParagraph)),
    )
    return used.filter((id) => !known.has(id)).map((id) => `${name} ${id}`)
  })
}

const collect = (of: XmlElement, name: string): string[] => [
  ...(of.attributes[name] === undefined ? [] : [of.attributes[name]]),
  ...elements(of).flatMap((one) => collect(one, name)),
]

function danglingMarks(header: XmlElement): string[] {
  const bullets = idsOf(header, 'bullet')
  return all(header, 'heading')
    .filter((one) => attribute(one, 'type') === 'BULLET' && !bullets.has(attribute(one, 'idRef') ?? ''))
    .map((one) => `bullet ${attribute(one, 'idRef')}`)
}

/** Lists that say how many they hold. */
const miscounted = (header: XmlElement): string[] =>
  [...all(header, 'refList').flatMap((list) => elements(list))].flatMap((list) =>
    Number(attribute(list, 'itemCnt')) === elements(list).length
      ? []
      : [`${list.local} counts ${attribute(list, 'itemCnt')}`],
  )

function brokenGrids(section: XmlElement): string[] {
  return all(section, 'tbl').flatMap((table, index) => {
    const [rows, columns] = [Number(attribute(table, 'rowCnt')), Number(attribute(table, 'colCnt'))]
    const taken = new Map<string, number>()
    for (const cell of elements(table, 'tr').flatMap((row) => elements(row, 'tc'))) {
      const [at, span] = [child(cell, 'cellAddr'), child(cell, 'cellSpan')]
      for (let down = 0; down < Number(attribute(span, 'rowSpan')); down++)
        for (let wide = 0; wide < Number(attribute(span, 'colSpan')); wide++) {
          const place = `${Number(attribute(at, 'rowAddr')) + down}/${Number(attribute(at, 'colAddr')) + wide}`
          taken.set(place, (taken.get(place) ?? 0) + 1)
        }
    }
    const whole = taken.size === rows * columns && [...taken.values()].every((count) => count === 1)
    return whole && elements(table, 'tr').length === rows ? [] : [`table ${index + 1} of ${rows} × ${columns}`]
  })
}

function danglingItems(parts: Parts, section: XmlElement): string[] {
  const hpf = tree(parts, 'Contents/content.hpf')
  const items = all(hpf, 'item')
  const ids = new Set(items.map((item) => attribute(item, 'id') ?? ''))
  return [
    ...items
      .filter((item) => !parts.has(attribute(item, 'href') ?? ''))
      .map((item) => `item ${attribute(item, 'href')}`),
    ...all(hpf, 'itemref')
      .filter((one) => !ids.has(attribute(one, 'idref') ?? ''))
      .map(() => 'itemref'),
    ...collect(section, 'binaryItemIDRef').filter((id) => !ids.has(id)),
    ...[...parts.keys()]
      .filter((name) => name.startsWith('BinData/') && !items.some((item) => attribute(item, 'href') === name))
      .map((name) => `${name} is no item`),
  ]
}

const unpaired = (section: XmlElement): string[] => {
  const begun = idsOf(section, 'fieldBegin')
  const ended = all(section, 'fieldEnd').map((one) => attribute(one, 'beginIDRef') ?? '')
  return ended.length === begun.size && ended.every((id) => begun.has(id)) ? [] : ['fields']
}

/** Whatever is wrong in a Hangul file; empty where nothing is. Throws where a part is missing or not well-formed. */
export function faultsOf(parts: Parts): string[] {
  const [header, section] = [tree(parts, 'Contents/header.xml'), tree(parts, 'Contents/section0.xml')]
  for (const name of ['version.xml', 'settings.xml', 'META-INF/container.xml', 'META-INF/manifest.xml'])
    tree(parts, name)
  const ids = all(section, 'p').map((one) => attribute(one, 'id'))
  return [
    ...danglingShapes(header, section),
    ...danglingMarks(header),
    ...miscounted(header),
    ...brokenGrids(section),
    ...danglingItems(parts, section),
    ...unpaired(section),
    ...(new Set(ids).size === ids.length ? [] : ['paragraphs with one id']),
  ]
}
