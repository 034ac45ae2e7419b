import type { Inline } from '../../src/document/nodes.ts'

/**
 * A statement that begins with ① to ⑳ is numbered by it: the sign takes the place of the depth's mark and hangs as the
 * mark does. The rest of the content comes without it. Where ② follows in the same statement the signs are a run-in list
 * and stay where they are.
 */
export function splitCircle(children: readonly Inline[]): { circle: string; content: readonly Inline[] } {
  const [first, ...rest] = children
  const match = first?.type === 'text' ? /^([①-⑳])\s*(?=\S|$)/u.exec(first.value) : null
  const runIn = children.some(
    (node, index) => node.type === 'text' && /[②-⑳]/u.test(index === 0 ? node.value.slice(1) : node.value),
  )
  if (!match || first?.type !== 'text' || runIn) return { circle: '', content: children }
  const value = first.value.slice(match[0].length)
  return { circle: match[1] ?? '', content: value === '' ? rest : [{ type: 'text', value }, ...rest] }
}
