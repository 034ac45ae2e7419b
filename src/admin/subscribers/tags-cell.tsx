/** Tags in the table of subscribers; nothing where there are none. */
export function TagsCell({ cellData }: { cellData?: unknown }) {
  return <span>{Array.isArray(cellData) ? cellData.join(', ') : ''}</span>
}
