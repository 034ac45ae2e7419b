'use client'
/** The rows of the body's blocks: each tells in one line what it is and what it lacks. */
import { useFormFields } from '@payloadcms/ui'
import { chartFacts } from '../../charts/chart-of.ts'
import { useChart } from '../../charts/use-chart.ts'
import { contentSize } from '../facts/read-facts.ts'
import { BlockRow } from './block-row.tsx'
import { useNumber } from './use-number.ts'
import { usePicture } from './use-picture.ts'

const useText = (path: string): string => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  return typeof value === 'string' ? value : ''
}

const numbered = (word: string, number: number): string => (number > 0 ? `${word} ${number}` : word)

const altState = (has: boolean) => ({ good: has, words: has ? '대체 텍스트 있음' : '대체 텍스트 없음' })

/** Row of a figure: file, alternative text, credit. */
export function FigureRow() {
  const [caption, alt] = [useText('caption'), useText('alt')]
  const media = useFormFields(([fields]) => fields.media?.value)
  const picture = usePicture(media)
  const number = useNumber('그림')
  const hasAlt = (alt || picture?.alt || '').trim() !== ''
  const states = media
    ? [altState(hasAlt), ...(picture && !picture.credit ? [{ good: false, words: '출처와 이용 조건 없음' }] : [])]
    : [{ good: false, words: '그림 파일 없음' }, altState(hasAlt)]
  return (
    <BlockRow word={numbered('그림', number)} title={caption} states={states} empty={!caption && !media && !alt}>
      {picture && (
        <p className="block-row__rights">
          {picture.credit
            ? `출처와 이용 조건: ${picture.credit}`
            : '출처와 이용 조건이 비어 있습니다. 그림 파일의 연필 단추를 눌러 적으세요.'}
        </p>
      )}
    </BlockRow>
  )
}

/** Row of a chart: form, number of values, alternative text. */
export function ChartRow() {
  const [caption, data, alt] = [useText('caption'), useText('data'), useText('alt')]
  const chart = useChart()
  const number = useNumber('그림')
  return (
    <BlockRow
      word={numbered('그림', number)}
      title={caption}
      facts={chartFacts(chart)}
      states={[altState(alt.trim() !== '')]}
      empty={!caption && !data}
    />
  )
}

const boxWords: Record<string, string> = {
  key: '주요 내용 상자',
  callout: '강조 상자',
  original: '원문정보 상자',
  about: '끝맺는 말 상자',
}

/** Row of a box: its use, title, size. */
export function BoxRow() {
  const [kind, title] = [useText('kind'), useText('title')]
  const size = useFormFields(([fields]) => contentSize(fields.content?.value))
  const number = useNumber('참고')
  const word = boxWords[kind] ?? numbered('참고 상자', number)
  return <BlockRow word={word} title={title} facts={`내용 ${size}줄`} empty={!title && size === 0} />
}

/** Row of a pair: it needs two exhibits. */
export function PairRow() {
  const size = useFormFields(([fields]) => contentSize(fields.content?.value))
  const states = size < 2 ? [{ good: false, words: '둘을 넣으세요' }] : []
  return <BlockRow word="나란히" title="두 표·그림·차트" states={states} empty={size === 0} />
}

const headingSigns: Record<string, (text: string) => string> = {
  boxed: (text) => text,
  numbered: (text) => text,
  bracketed: (text) => `【${text}】`,
  topic: (text) => `▣ ${text}`,
}

/** Row of a heading: its words as they are printed, but for the number. */
export function HeadingRow() {
  const [kind, text] = [useText('kind'), useText('text')]
  return <BlockRow word="소제목" title={text && (headingSigns[kind] ?? String)(text)} empty={!text} />
}
