/** Random running text: what an editor could have written on one line. */
import fc from 'fast-check'
import type { CrossReference, Footnote, Inline, Phrasing } from '../../src/document/nodes.ts'

const words = fc.constantFrom(
  '탄소',
  '對중국',
  "'24.9월",
  'FMC',
  '(국제 협력)',
  '1.9조불',
  '△4.2%',
  '総務省',
  '<script>',
  '3',
  '社',
  '①',
  '-',
  '[1]',
  '[#수출]',
  '^{2}',
  '^[',
  'a]b',
  '\\',
  '{}',
)
const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))

export const stars = fc.constantFrom('*' as const, '**' as const, '***' as const)

const text = (value: string): Phrasing => ({ type: 'text', value })

/** Names that things may have for cross-references. */
export const names = fc.constantFrom('수출', 'fig-1', '수출 추이', '참고(1)')

const references = fc.record<CrossReference>({
  type: fc.constant('reference'),
  to: names,
  form: fc.constantFrom('label', 'page'),
})

/** Phrases of one line: a word before each note call, never two texts in a row, no empty text. */
const phrase: fc.Arbitrary<Phrasing[]> = fc.oneof(
  sentence.map((value): Phrasing[] => [text(value)]),
  fc.tuple(sentence, stars).map(([value, mark]): Phrasing[] => [text(`${value} 말`), { type: 'noteCall', mark }]),
  fc.tuple(sentence, sentence).map(([value, law]): Phrasing[] => [text(value), { type: 'law', value: law }]),
  fc
    .tuple(sentence, fc.constantFrom('2', 'n+1', '주)', '}'))
    .map(([value, raised]): Phrasing[] => [text(value), { type: 'superscript', value: raised }]),
  fc
    .tuple(sentence, stars)
    .map(([value, mark]): Phrasing[] => [text(value), { type: 'superscript', value: '2' }, { type: 'noteCall', mark }]),
  fc.tuple(sentence, references).map(([value, reference]): Phrasing[] => [text(value), reference]),
)

/** Joins phrases: a blank keeps neighbouring texts apart by becoming part of one. */
function join(phrases: Phrasing[][]): Phrasing[] {
  const out: Phrasing[] = []
  for (const node of phrases.flat()) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.value += ` ${node.value}`
    else if (last && node.type === 'text') out.push({ type: 'text', value: ` ${node.value}` })
    else out.push({ ...node })
  }
  return out
}

const footnotes = fc.record<Footnote>({
  type: fc.constant('footnote'),
  children: fc.array(phrase, { minLength: 1, maxLength: 2 }).map(join),
})

const noted: fc.Arbitrary<Phrasing[]> = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 1, arbitrary: fc.tuple(sentence, footnotes).map(([value, note]): Phrasing[] => [text(value), note]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sentence, footnotes, stars)
      .map(([value, note, mark]): Phrasing[] => [text(`${value} 말`), note, { type: 'noteCall', mark }]),
  },
)

const plain = fc.array(noted, { minLength: 1, maxLength: 3 }).map(join)

const url = fc.constantFrom(
  'https://www.weforum.org/a?b=1&c=2',
  'mailto:watch@example.org',
  'http://example.org/',
  'https://example.org/a_(b)[c]',
)

const lastWord = (nodes: Inline[]): string => {
  const link = nodes.find((node) => node.type === 'link')
  return link?.type === 'link' ? (link.children.at(-1)?.type ?? '') : ''
}

/** Content of one line, footnotes, cross-references and links among it. */
export const inlines: fc.Arbitrary<Inline[]> = fc.oneof(
  { weight: 4, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc
      .tuple(plain, url, plain, stars)
      .map(([before, address, children, mark]): Inline[] => [
        ...before,
        { type: 'link', url: address, children },
        { type: 'noteCall', mark },
      ])
      .filter((nodes) => lastWord(nodes) !== 'noteCall'),
  },
)
