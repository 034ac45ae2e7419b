/** Nodes of the editor's JSON, as small as a reader needs them. */

export const state = (...children: unknown[]) => ({ root: { type: 'root', children } })
export const text = (value: string, format = 0) => ({ type: 'text', text: value, format })
export const block = (blockType: string, fields: object = {}) => ({ type: 'block', fields: { blockType, ...fields } })
export const tableNode = {
  type: 'table',
  children: [
    { type: 'tablerow', children: [{ type: 'tablecell', children: [{ type: 'paragraph', children: [text('가')] }] }] },
  ],
}
export const below = (mark: string, value: string) => ({ type: 'note', mark, children: [text(value)] })
export const line = (value: string, extra: object = {}) => ({
  type: 'paragraph',
  indent: 0,
  children: [text(value)],
  ...extra,
})
