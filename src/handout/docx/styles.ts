import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx'
import type { Handout, Lists } from '../content.ts'
import { fonts, ink, type Look, lookOf, type StyleName, secondary, styleNames } from '../look.ts'

/** Twentieths of a point in so many mm. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)

/** Word's leading is a multiple of the face's own line, which is about so many type sizes high. */
const lineOfFace = 1.25

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
}

const colourOf = ({ colour }: Look, house: string): string =>
  colour === 'house' ? house : colour === 'secondary' ? secondary : ink

const indentOf = ({ left = 0, hanging = 0 }: Look) => ({ left: left * 20, hanging: hanging * 20 })

/** Indents of a paragraph whose depth has no mark in this house: nothing hangs. */
export const markless = (name: StyleName) => {
  const { left = 0, hanging = 0 } = lookOf(name)
  return { left: (left - hanging) * 20, hanging: 0 }
}

const styleOf = (look: Look, house: string): IBaseParagraphStyleOptions => ({
  run: { size: look.size * 2, bold: look.bold === true, italics: false, color: colourOf(look, house) },
  paragraph: {
    alignment: alignments[look.align ?? 'both'],
    spacing: {
      before: (look.before ?? 0) * 20,
      after: (look.after ?? 0) * 20,
      line: Math.round((2.4 * (look.leading ?? 160)) / lineOfFace),
    },
    ...(look.left ? { indent: indentOf(look) } : {}),
    keepNext: look.keepNext === true,
    ...(look.heading ? { outlineLevel: look.heading - 1 } : {}),
  },
})

/** Styles that Word has a name and a use of its own for. */
const ownOfWord: Partial<Record<StyleName, string>> = {
  title: 'Title',
  reportTitle: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  heading5: 'Heading5',
  heading6: 'Heading6',
  caption: 'Caption',
  footnote: 'FootnoteText',
}

/** Id of a style in the file. */
export const styleId = (name: StyleName): string => ownOfWord[name] ?? name

const contents = (level: number): IParagraphStyleOptions => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  run: { size: level === 1 ? 22 : 20, bold: level === 1 },
  paragraph: { indent: { left: (level - 1) * 240 }, spacing: { before: level === 1 ? 120 : 40 } },
})

/** Every style of the file, each with its look. */
export function stylesOf({ colours: { house } }: Handout): IStylesOptions {
  const of = (name: StyleName) => styleOf(lookOf(name), house)
  const [face] = fonts
  return {
    default: {
      document: {
        run: {
          size: 21,
          color: ink,
          font: { ascii: face, hAnsi: face, eastAsia: face, cs: face },
          language: { value: 'ko-KR', eastAsia: 'ko-KR' },
        },
      },
      title: of('title'),
      heading1: of('heading1'),
      heading2: of('heading2'),
      heading3: of('heading3'),
      heading4: of('heading4'),
      heading5: of('heading5'),
      heading6: of('heading6'),
      caption: of('caption'),
      footnoteText: of('footnote'),
      hyperlink: { run: { color: house, underline: {} } },
    },
    paragraphStyles: [
      ...styleNames
        .filter((name) => !ownOfWord[name])
        .map((name) => ({ id: name, name: lookOf(name).name, basedOn: 'Normal', quickFormat: true, ...of(name) })),
      contents(1),
      contents(2),
    ],
  }
}

/** Styles whose indents the levels of a list have. */
const levelStyles = (list: string): readonly StyleName[] =>
  list === 'cell' ? ['cell1', 'cell2', 'cell3'] : ['outline1', 'outline2', 'outline3', 'outline4']

/** One multi-level list for each set of marks. */
export const numberingOf = (lists: Lists): INumberingOptions => ({
  config: Object.entries(lists).map(([reference, marks]) => ({
    reference,
    levels: marks.map((mark, level) => ({
      level,
      format: mark ? LevelFormat.BULLET : LevelFormat.NONE,
      text: mark,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: indentOf(lookOf(levelStyles(reference)[level] ?? 'outline4')) } },
    })),
  })),
})
