/** The editor's stored JSON, narrowed from unknown: its shape is never trusted, since it came through an API. */
import { BulletinError } from '../errors.ts'

/** A node of the editor's JSON of which nothing is known but its type. */
export interface RawNode {
  type: string
  [key: string]: unknown
}

/** Bit of a text node's `format` that raises it. */
export const superscriptBit = 1 << 6

/** The editor stored something that no reader knows; carries where, so that it can be refused at the door. */
export class UnknownNode extends BulletinError {
  constructor(
    readonly type: string,
    readonly path: string,
  ) {
    super('CONTENT_UNREADABLE', `본문의 ${path} 자리에 실을 수 없는 것(${type})이 있습니다. 지우고 다시 넣으세요.`)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A node, or an UnknownNode error naming the path. */
export function asNode(value: unknown, path: string): RawNode {
  if (isObject(value) && typeof value.type === 'string') return value as RawNode
  throw new UnknownNode(isObject(value) ? '이름 없는 것' : String(value), path)
}

/** Children of a node, each narrowed; a node without a list of children has none. */
export function childrenOf(node: RawNode, path: string): RawNode[] {
  if (node.children === undefined || node.children === null) return []
  if (!Array.isArray(node.children)) throw new UnknownNode(`${node.type}의 내용`, path)
  return node.children.map((child, index) => asNode(child, `${path}/${index}`))
}

/** Children of the root of an editor state; an empty or absent state has none. `path` is the state's own, empty at the top. */
export function rootChildren(state: unknown, path = ''): RawNode[] {
  if (state === null || state === undefined) return []
  const root = isObject(state) ? state.root : undefined
  if (!isObject(root)) throw new UnknownNode('뿌리 없는 본문', path || '본문')
  return childrenOf(asNode({ type: 'root', ...root }, path), path)
}

/** A text property, or empty. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A whole number within bounds, or the fallback. */
export const wholeOf = (value: unknown, least: number, most: number, fallback: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, least), most) : fallback

/** The fields of a block or link node. */
export const fieldsOf = (node: RawNode): Record<string, unknown> => (isObject(node.fields) ? node.fields : {})

/** True for a text node that is neither raised nor of another kind. */
export const isPlainText = (node: RawNode): boolean =>
  node.type === 'text' && (wholeOf(node.format, 0, 0xffff, 0) & superscriptBit) === 0
