import type { CollectionConfig } from 'payload'
import { nobody, staff } from './access.ts'
import { groups } from './fields/groups.ts'

/** Invitations to approve without an account; written by code only. The address itself is signed and stored nowhere. */
export const approvalLinks: CollectionConfig = {
  slug: 'approval-links',
  labels: { singular: '승인 링크', plural: '승인 링크' },
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.publishing,
    useAsTitle: 'name',
    defaultColumns: ['name', 'address', 'edition', 'expiresAt', 'usedAt', 'revokedAt'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', required: true },
    { name: 'edition', type: 'relationship', relationTo: 'editions', label: '편집본', required: true, index: true },
    { name: 'name', type: 'text', label: '받는 사람', required: true },
    { name: 'address', type: 'email', label: '주소', required: true },
    ...(['expiresAt', 'usedAt', 'revokedAt'] as const).map((name) => ({
      name,
      type: 'date' as const,
      label: { expiresAt: '기한', usedAt: '쓴 때', revokedAt: '거둔 때' }[name],
      admin: { date: { pickerAppearance: 'dayAndTime' as const, displayFormat: 'yyyy. M. d. HH:mm' } },
    })),
    { name: 'hash', type: 'text', label: '편집본의 해시', required: true, admin: { hidden: true } },
    // Not a name for reading: without the signature, which is nowhere stored, it opens nothing.
    { name: 'link', type: 'text', label: '번호', required: true, unique: true, admin: { hidden: true } },
  ],
}
