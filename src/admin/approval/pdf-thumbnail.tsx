'use client'

/** The first page of a PDF as the browser draws it; its bars are cut off. */
export function PdfThumbnail({ address }: { address: string }) {
  return <iframe title="PDF" src={`${address}#toolbar=0&navpanes=0&view=Fit`} tabIndex={-1} loading="lazy" />
}
