/** Words with the numbers of the places that are to be looked at. */

export interface Mark {
  number: number
  find: string
  /** True where each character of `find` is a place of its own. */
  each?: boolean
}

/** The number of a place: read aloud as such. */
export const Badge = ({ number }: { number: number }) => (
  <span className="import-badge">
    <span className="visually-hidden">확인할 곳 </span>
    {number}
  </span>
)

interface Part {
  text: string
  number: number | null
}

/** Cuts a text at the words of the marks, each found behind the one before. */
export function partsOf(text: string, marks: readonly Mark[]): Part[] {
  const wanted = marks.flatMap(({ number, find, each }) =>
    each ? [...find].map((sign) => ({ number, find: sign })) : find ? [{ number, find }] : [],
  )
  const parts: Part[] = []
  let at = 0
  for (const { number, find } of wanted) {
    const found = text.indexOf(find, at)
    if (found === -1) continue
    if (found > at) parts.push({ text: text.slice(at, found), number: null })
    parts.push({ text: find, number })
    at = found + find.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), number: null })
  return parts
}

/** A text with its marks. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return <>{text}</>
  let offset = 0
  return (
    <>
      {partsOf(text, marks).map((part) => {
        const key = offset
        offset += part.text.length
        if (part.number === null) return <span key={key}>{part.text}</span>
        return (
          <mark key={key} className="import-mark">
            <Badge number={part.number} />
            {part.text}
          </mark>
        )
      })}
    </>
  )
}
