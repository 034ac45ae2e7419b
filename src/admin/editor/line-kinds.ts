/** The kinds of lines that an editor chooses from: depths, notes, captions, prose. */
import { $isParagraphNode, type BaseSelection } from '@payloadcms/richtext-lexical/lexical'
import { $isCaptionNode } from './caption-node.ts'
import { $eachLine, $makeCaption, $makeNote, $makeParagraph, $makeProse, $selectedLines } from './lines.ts'
import { $isNoteNode, type LineMark } from './note-node.ts'
import { $isProseNode } from './prose-node.ts'

/** One kind: its name, how lines become it, and whether the caret's line is it. */
export interface LineKind {
  key: string
  label: string
  /** Words that find it in the slash menu. */
  keywords: string[]
  apply: () => void
  isActive: (selection: BaseSelection) => boolean
}

/** `1단` to `4단`. */
export const depths: LineKind[] = [0, 1, 2, 3].map((indent) => ({
  key: `depth${indent + 1}`,
  label: `${indent + 1}단`,
  keywords: ['단', '본문', `depth${indent + 1}`],
  apply: () => $eachLine((line) => $makeParagraph(line, indent)),
  isActive: (selection) => {
    const [line] = $selectedLines(selection)
    return $isParagraphNode(line) && line.getIndent() === indent
  },
}))

const note = (mark: LineMark, key: string, label: string): LineKind => ({
  key,
  label,
  keywords: ['주', '참고', 'note', mark],
  apply: () => $eachLine((line) => $makeNote(line, mark)),
  isActive: (selection) => {
    const [line] = $selectedLines(selection)
    return $isNoteNode(line) && line.getMark() === mark
  },
})

/** The notes that are wanted often. */
export const notes: LineKind[] = [note('*', 'note1', '주 *'), note('※', 'remark', '참고 ※')]

/** Lines that are seldom wanted; they stand in a menu. */
export const moreLines: LineKind[] = [
  note('**', 'note2', '주 **'),
  note('***', 'note3', '주 ***'),
  {
    key: 'caption',
    label: '표 제목',
    keywords: ['표', '그림', '제목', '캡션', 'caption'],
    apply: () => $eachLine((line) => $makeCaption(line)),
    isActive: (selection) => $isCaptionNode($selectedLines(selection)[0]),
  },
  note('주', 'exhibitRemark', '표의 주'),
  note('자료', 'exhibitSource', '표의 자료'),
  {
    key: 'prose',
    label: '줄글',
    keywords: ['줄글', '초록', '요약', 'prose'],
    apply: () => $eachLine((line) => $makeProse(line)),
    isActive: (selection) => $isProseNode($selectedLines(selection)[0]),
  },
]
