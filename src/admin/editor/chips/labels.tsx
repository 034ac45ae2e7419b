'use client'
/** What footnotes and cross-references say in the text, instead of what they are. */
import { useFormFields } from '@payloadcms/ui'
import { saidOf } from '../facts/say-target.ts'
import { useFacts } from '../facts/use-facts.ts'
import { useTargets } from '../facts/use-targets.ts'

const useText = (path: string): string => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  return typeof value === 'string' ? value.trim() : ''
}

const short = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text)

/** `3) 첫 낱말들…` */
export function FootnoteLabel() {
  const [id, text] = [useText('id'), useText('text')]
  const { footnotes } = useFacts()
  const { before } = useTargets()
  const number = footnotes.get(id)
  return (
    <span className={text ? 'chip' : 'chip chip--missing'}>
      {number ? <sup>{before.footnotes + number})</sup> : null} {text ? short(text) : '각주를 쓰세요'}
    </span>
  )
}

/** `〈그림 3〉`, or what is wrong with it. */
export function CrossReferenceLabel() {
  const [to, form] = [useText('to'), useText('form')]
  const said = saidOf(to, useFacts(), useTargets())
  if (!to) return <span className="chip chip--missing">가리킬 것을 고르세요</span>
  if (said === null) return <span className="chip chip--missing">‘{to}’ 없음</span>
  return <span className="chip">{form === 'page' ? `${said}의 쪽` : said}</span>
}
