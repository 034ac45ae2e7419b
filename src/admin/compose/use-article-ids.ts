'use client'
import { useMemo } from 'react'

const idOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' && 'id' in value ? [String(value.id)] : []
}

/** Ids of the articles of a stored issue, in order. */
export function articleIdsOf(stored: unknown): string[] {
  const sections = stored && typeof stored === 'object' && 'sections' in stored ? stored.sections : []
  if (!Array.isArray(sections)) return []
  return sections.flatMap((section: unknown) => {
    const articles = section && typeof section === 'object' && 'articles' in section ? section.articles : []
    return Array.isArray(articles) ? articles.flatMap(idOf) : []
  })
}

/** The same, made anew only when the stored issue is another one. */
export const useArticleIds = (stored: unknown): string[] => useMemo(() => articleIdsOf(stored), [stored])
