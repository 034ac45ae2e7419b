'use client'
import { useId } from 'react'

/** One numbered step of preparing a send. */
export function Step({
  number,
  title,
  beside,
  children,
}: {
  number: number
  title: string
  beside?: React.ReactNode
  children: React.ReactNode
}) {
  const id = useId()
  return (
    <section className="send-step" aria-labelledby={id}>
      <span className="send-step__number" aria-hidden="true">
        {number}
      </span>
      <div className="send-step__body">
        <div className="send-step__head">
          <h2 id={id}>{title}</h2>
          {beside}
        </div>
        {children}
      </div>
    </section>
  )
}
