import type { CollectionConfig } from 'payload'
import { editors, nobodyField, ownOrEditors, staff } from './access.ts'
import { groups } from './fields/groups.ts'
import { signComment } from './hooks/comment.ts'

/** What people say to one another about an issue, an article or a place in it; never printed. */
export const comments: CollectionConfig = {
  slug: 'comments',
  labels: { singular: '의견', plural: '의견' },
  access: { create: staff, read: staff, update: ownOrEditors, delete: editors },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.editing,
    useAsTitle: 'text',
    defaultColumns: ['text', 'authorName', 'issue', 'article', 'resolved', 'createdAt'],
    hideAPIURL: true,
  },
  hooks: { beforeChange: [signComment] },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', index: true },
    { name: 'article', type: 'relationship', relationTo: 'articles', label: '기사', index: true },
    {
      name: 'quote',
      type: 'text',
      label: '자리',
      admin: { description: '기사의 어느 말에 대한 의견인지 그 말을 그대로 둡니다.' },
    },
    // Tells the words from the same words elsewhere.
    { name: 'line', type: 'text', label: '자리의 줄', admin: { hidden: true } },
    { name: 'text', type: 'textarea', label: '의견', required: true, maxLength: 4000 },
    { name: 'answers', type: 'relationship', relationTo: 'comments', label: '답하는 의견' },
    { name: 'resolved', type: 'checkbox', label: '해결됨', defaultValue: false },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'users',
      label: '쓴 사람',
      access: { create: nobodyField, update: nobodyField },
    },
    {
      name: 'authorName',
      type: 'text',
      label: '쓴 사람의 이름',
      access: { create: nobodyField, update: nobodyField },
    },
    {
      name: 'resolvedBy',
      type: 'text',
      label: '해결한 사람',
      access: { create: nobodyField, update: nobodyField },
      admin: { condition: (data) => Boolean(data.resolved) },
    },
  ],
}
