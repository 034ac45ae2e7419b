'use client'
import { useEffect, useRef } from 'react'
import { drawPage, openPdfAt } from '../preview/pdf-document.ts'

/** A page that tells one issue from another: behind the cover and its empty back, where there are so many. */
const shownPage = 3

/** A page of a PDF, drawn from the very file that is approved. */
export function PdfThumbnail({ address }: { address: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const pdf = await openPdfAt(address)
      const canvas = await drawPage(pdf, Math.min(shownPage, pdf.numPages), place.current?.clientWidth ?? 300)
      if (isWanted) place.current?.replaceChildren(canvas)
      await pdf.loadingTask.destroy()
    }
    // Without its picture the output can still be opened.
    draw().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [address])
  return <div ref={place} />
}
