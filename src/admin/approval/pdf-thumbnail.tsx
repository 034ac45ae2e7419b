'use client'
import { useEffect, useRef } from 'react'
import { drawPage, openPdfAt } from '../preview/pdf-document.ts'

/** The page behind the cover: its contents tell one issue from another. */
const shownPage = 2

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
