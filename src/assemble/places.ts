/** From a path in the document back to the stored document behind it. */

export interface Place {
  collection: 'issues' | 'articles' | 'media'
  id: string
}

/** Document path (`sections/0/articles/2`, empty for the issue) → stored document. */
export type Places = ReadonlyMap<string, Place>

/** The stored document of a path, or of the nearest path above it that has one. */
export function placeOf(places: Places, path: string): Place | undefined {
  const parts = path === '' ? [] : path.split('/')
  for (let length = parts.length; length >= 0; length--) {
    const place = places.get(parts.slice(0, length).join('/'))
    if (place) return place
  }
  return undefined
}
