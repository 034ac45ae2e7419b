'use client'
import type { DefaultCellComponentProps } from 'payload'
import { ArticleState } from './state-mark.tsx'

/** State of an article in a list. */
export function ArticleStateCell({ cellData }: DefaultCellComponentProps) {
  return <ArticleState state={cellData} />
}
