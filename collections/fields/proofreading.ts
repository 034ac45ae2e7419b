import type { SelectField } from 'payload'
import { proofChecks, proofCodes } from '../../src/proofread/codes.ts'

/** Checks of proofreading that a publication wants none of; empty where all are wanted. */
export const proofreadingField: SelectField = {
  name: 'proofreadingOff',
  type: 'select',
  hasMany: true,
  label: '교정에서 보지 않을 것',
  options: proofCodes.map((value) => ({ value, label: `${proofChecks[value].label} — ${proofChecks[value].example}` })),
  admin: { description: '비워 두면 모두 봅니다. 교정은 주의로만 알리고 발행을 막지 않습니다.' },
}
