'use client'
import { useEffect, useRef, useState } from 'react'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import type { Look } from './use-pages.ts'
import type { Snapshot } from './use-typing.ts'

export type ScreenTab = 'web' | 'mail640' | 'mail360' | 'mailBare' | 'text'

const kinds: Record<ScreenTab, string> = {
  web: 'web',
  mail640: 'mail',
  mail360: 'mail',
  mailBare: 'mailBare',
  text: 'text',
}
const widths: Partial<Record<ScreenTab, number>> = { mail640: 640, mail360: 360, mailBare: 640 }

interface Screen {
  /** What it was asked as: another tab must not show it. */
  tab: ScreenTab
  content: string
  anchor: string
}

/** Web page, mail or text made from what is typed; anew at every `pause`. */
export function ScreenView(props: {
  tab: ScreenTab
  name: string
  look: Look
  snapshot: () => Snapshot
  pause: number
}) {
  const { tab, look, snapshot } = props
  const [made, setMade] = useState<Screen | null>(null)
  const screen = made?.tab === tab ? made : null
  const [failure, setFailure] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each pause asks anew.
  useEffect(() => {
    const mine = new AbortController()
    const body = { ...look, kind: kinds[tab], data: snapshot() }
    fetchJson<Omit<Screen, 'tab'>>('/api/articles/preview/screen', { method: 'POST', signal: mine.signal, body })
      .then((answer) => {
        setMade({ ...answer, tab })
        setFailure('')
      })
      .catch((error: unknown) => !mine.signal.aborted && setFailure(sentenceOf(error)))
    return () => mine.abort()
  }, [tab, look, snapshot, props.pause])
  return (
    <div className="screen">
      {failure ? (
        <p className="screen__refusal" role="status">
          {failure}
        </p>
      ) : null}
      {tab === 'text' ? (
        <pre className="screen__text">{screen?.content ?? ''}</pre>
      ) : !screen && !failure ? (
        <p className="changes__none">불러오는 중</p>
      ) : screen ? (
        <Frame key={tab} screen={screen} name={props.name} width={widths[tab]} />
      ) : null}
    </div>
  )
}

/** A frame without scripts; it stays where it was scrolled to, and begins at the article. */
function Frame({ screen, name, width }: { screen: Screen; name: string; width: number | undefined }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const scrolled = useRef<number | null>(null)
  const onLoad = () => {
    const inside = frame.current?.contentWindow
    if (!inside) return
    if (scrolled.current === null) inside.document.getElementById(screen.anchor)?.scrollIntoView()
    else inside.scrollTo(0, scrolled.current)
    inside.addEventListener('scroll', () => {
      scrolled.current = inside.scrollY
    })
  }
  return (
    <iframe
      ref={frame}
      className="screen__frame"
      title={name}
      sandbox="allow-same-origin"
      srcDoc={screen.content}
      style={width ? { width } : undefined}
      onLoad={onLoad}
    />
  )
}
