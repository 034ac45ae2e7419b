/** pdf.js in the editor's browser: one worker for all pages that are ever shown. */
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'

let started: Promise<{ pdfjs: typeof import('pdfjs-dist'); worker: PDFWorker }> | undefined

function start() {
  started ??= import('pdfjs-dist/legacy/build/pdf.mjs').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = new URL(
      'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
      import.meta.url,
    ).toString()
    return { pdfjs, worker: new pdfjs.PDFWorker() }
  })
  return started
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** Opens a PDF; the caller destroys it. */
export async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const { pdfjs, worker } = await start()
  return pdfjs.getDocument({ data: bytesOf(base64), worker, verbosity: 0, isEvalSupported: false }).promise
}

/** Opens a PDF of our own server with the account's cookie; the caller destroys it. */
export async function openPdfAt(address: string): Promise<PDFDocumentProxy> {
  const { pdfjs, worker } = await start()
  return pdfjs.getDocument({ url: address, withCredentials: true, worker, verbosity: 0, isEvalSupported: false })
    .promise
}

/** Draws a page on a new canvas of so many CSS pixels in width, as sharp as the screen is. */
export async function drawPage(pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number)
  const scale = (width / page.getViewport({ scale: 1 }).width) * Math.min(3, window.devicePixelRatio || 1)
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
