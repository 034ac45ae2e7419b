'use client'
import { useRowLabel } from '@payloadcms/ui'

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** Heads a row by what is in it, and by its place where it is empty. */
function Label({ text, word, index }: { text: string | undefined; word: string; index: number | undefined }) {
  return <span>{text?.trim() ? short(text) : `${word} ${(index ?? 0) + 1}`}</span>
}

/** Row of a section, by its title. */
export function SectionRowLabel() {
  const { data, rowNumber } = useRowLabel<{ title?: string; articles?: unknown[] }>()
  return <Label text={data?.title} word="분야" index={rowNumber} />
}

/** Row of a summary sentence. */
export function SentenceRowLabel() {
  const { data, rowNumber } = useRowLabel<{ sentence?: string }>()
  return <Label text={data?.sentence} word="요약 문장" index={rowNumber} />
}

/** Row of a reference: organisation and title. */
export function ReferenceRowLabel() {
  const { data, rowNumber } = useRowLabel<{ organisation?: string; title?: string }>()
  const text = [data?.organisation, data?.title].filter(Boolean).join(', ')
  return <Label text={text} word="참고 자료" index={rowNumber} />
}

/** Row of what the importer was not sure of. */
export function ImportNoteRowLabel() {
  const { data, rowNumber } = useRowLabel<{ line?: number; message?: string }>()
  const place = data?.line ? `${data.line}줄: ` : ''
  return <Label text={data?.message && place + data.message} word="확인할 곳" index={rowNumber} />
}

/** Row of a correction, by what it says. */
export function CorrectionRowLabel() {
  const { data, rowNumber } = useRowLabel<{ text?: string }>()
  return <Label text={data?.text} word="바로잡음" index={rowNumber} />
}
