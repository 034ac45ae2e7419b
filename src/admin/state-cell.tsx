'use client'
import type { DefaultCellComponentProps } from 'payload'
import { ArticleState, EditionState } from './state-mark.tsx'

/** State of an article in a list. */
export function ArticleStateCell({ cellData }: DefaultCellComponentProps) {
  return <ArticleState state={cellData} />
}

/** State of an edition in a list. */
export function EditionStateCell({ cellData }: DefaultCellComponentProps) {
  return <EditionState state={cellData} />
}
