'use client'
import { useEffect, useState } from 'react'
import type { Part } from '../../editing/parts.ts'
import type { Names } from '../../editing/shown.ts'
import { fetchJson } from '../fetch-json.ts'

/** What parts refer to by id: where it is kept, and the field that names it. */
const references: Record<string, [collection: string, name: string]> = {
  'source.organisation': ['organisations', 'name'],
  writer: ['users', 'name'],
  publication: ['publications', 'name'],
  sections: ['articles', 'title'],
}

const isId = (value: string): boolean => /^[0-9a-f]{24}$/.test(value)

/** Every id in a value, row ids apart. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isId(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : idsIn(inner)))
}

async function namesOf(part: Part): Promise<[string, string][]> {
  const [collection, name] = references[part.path] ?? []
  const ids = [...new Set(idsIn(part.pieces))]
  if (!collection || !name || ids.length === 0) return []
  const where = ids.map((id, index) => `where[id][in][${index}]=${id}`).join('&')
  const { docs } = await fetchJson<{ docs: Record<string, unknown>[] }>(
    `/api/${collection}?${where}&depth=0&pagination=false`,
  )
  return docs.map((doc) => [String(doc.id), String(doc[name] ?? '')])
}

/** Names of everything that some parts refer to; ids stay where a name can't be had. */
export function useNames(parts: readonly Part[]): Names {
  const [names, setNames] = useState<Names>({})
  useEffect(() => {
    let isOver = false
    Promise.all(parts.map((part) => namesOf(part).catch(() => []))).then((found) => {
      if (!isOver) setNames(Object.fromEntries(found.flat()))
    })
    return () => {
      isOver = true
    }
  }, [parts])
  return names
}
