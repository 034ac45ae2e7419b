'use client'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { ArticlePreview } from '../../preview/messages.ts'
import { drawPage, openPdf } from './pdf-document.ts'

/** Pages as they stand on the screen; replaced as a whole once what is in view is drawn. */
export interface Shown {
  preview: ArticlePreview
  pdf: PDFDocumentProxy
  /** Of a page, in mm. */
  size: { width: number; height: number }
  /** Pages that are drawn already, by number from 0. */
  canvases: ReadonlyMap<number, HTMLCanvasElement>
}

const millimetres = (points: number): number => (points / 72) * 25.4

/** Draws the newest pages out of sight and hands them over; the old ones stay until then. `inView` are page numbers from 0. */
export function useShown(preview: ArticlePreview | null, width: number, inView: () => number[]): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null)
  const look = useRef(inView)
  look.current = inView
  useEffect(() => {
    if (!preview || width === 0) return
    let isNewest = true
    const draw = async () => {
      const pdf = await openPdf(preview.pdf)
      const wanted = look.current().filter((page) => page < pdf.numPages)
      const first = await pdf.getPage(1)
      const [, , right = 0, top = 0] = first.view
      const canvases = new Map<number, HTMLCanvasElement>()
      for (const page of wanted.length > 0 ? wanted : [Math.min(preview.firstSheet, pdf.numPages - 1)])
        if (isNewest) canvases.set(page, await drawPage(pdf, page + 1, width))
      if (!isNewest) return void pdf.loadingTask.destroy()
      setShown((before) => {
        void before?.pdf.loadingTask.destroy()
        return { preview, pdf, size: { width: millimetres(right), height: millimetres(top) }, canvases }
      })
    }
    draw().catch((error: unknown) => {
      if (isNewest) console.error(error)
    })
    return () => {
      isNewest = false
    }
  }, [preview, width])
  return shown
}
