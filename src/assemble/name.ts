import { BulletinError } from '../errors.ts'

/** True for a name that cross-references can say: `[#name]` and `{#name}` have no room for brackets and colons. */
export const isName = (value: string): boolean => /^[^[\]{}:\r\n]+$/u.test(value)

/** A name as it may be stored; throws DRAFT_INVALID for one that no cross-reference could say. */
export function storableName(name: string | undefined): string {
  if (!name || isName(name)) return name ?? ''
  throw new BulletinError(
    'DRAFT_INVALID',
    `The name ‘${name}’ holds a bracket, a colon or a line end; give it another.`,
  )
}
