import type { Field } from 'payload'
import { savedAs, savedAsWords } from '../../src/editing/revision.ts'
import { nobodyField } from '../access.ts'

const nobody = { create: nobodyField, update: nobodyField }
const unseen = { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true } as const

/**
 * Which text a form was filled with, and who saved it why. A form sends the revision back, so that a save based on an older
 * text can be refused; the rest is written by `hooks/revision.ts` only, and stands in every version.
 */
export const revisionFields: Field[] = [
  { name: 'revision', type: 'number', label: '판본 번호', admin: unseen },
  {
    name: 'savedBy',
    type: 'group',
    label: '저장한 사람',
    access: nobody,
    admin: unseen,
    fields: [
      { name: 'user', type: 'text', label: '계정' },
      { name: 'name', type: 'text', label: '이름' },
    ],
  },
  {
    name: 'savedAs',
    type: 'select',
    label: '판본이 생긴 까닭',
    access: nobody,
    admin: unseen,
    options: savedAs.map((value) => ({ value, label: savedAsWords[value] })),
  },
]
