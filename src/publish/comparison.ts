import type { PdfText } from '../press/read.ts'

/** The outputs as a reader gets them. */
export interface Outputs {
  pdf: PdfText
  web: string
  email: string
  text: string
}

export interface Layout {
  /** 1 where the issue has a cover, else 0. */
  coverPages: number
  frontPages: number
  pageOf: Readonly<Record<string, number>>
  pagesIn: Readonly<Record<string, number>>
}

/** One thing that an output does not say as the document does. */
export interface Difference {
  output: 'pdf' | 'web' | 'email' | 'text'
  /** What kind of fact differs. */
  fact: 'title' | 'page' | 'words' | 'numbers' | 'table' | 'link'
  article: string
  detail: string
}

/** White space carries no fact: line ends differ between outputs. Compatibility forms are what a PDF reader may return. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
