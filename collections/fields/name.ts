import type { TextField } from 'payload'
import { isName } from '../../src/assemble/name.ts'

/** Refuses a name that a cross-reference couldn't say; empty passes, since most things need none. */
export function validateName(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'string' && isName(value) ? true : '이름에 괄호 [ ] { }와 쌍점은 쓸 수 없습니다.'
}

/** Name by which cross-references find a thing; unique in the issue, which the checks see to. */
export const nameField = (width?: string): TextField => ({
  name: 'name',
  type: 'text',
  label: '상호참조 이름',
  validate: validateName,
  admin: {
    ...(width ? { width } : {}),
    description: '다른 곳에서 가리킬 때만 짓습니다. 이 호에서 하나뿐이어야 합니다.',
  },
})
