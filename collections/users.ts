import type { CollectionConfig, IncomingAuthType } from 'payload'
import { admins, adminsField, adminsOrSelf, roleLabels, roles, staff } from './access.ts'
import { groups } from './fields/groups.ts'
import { firstUserIsAdmin } from './hooks/first-user.ts'

/** Accounts. Everyone sees who the colleagues are; only administrators make accounts and give roles. */
export const usersWith = (cookies: IncomingAuthType['cookies']): CollectionConfig => ({
  slug: 'users',
  labels: { singular: '사용자', plural: '사용자' },
  auth: { tokenExpiration: 8 * 60 * 60, maxLoginAttempts: 10, lockTime: 10 * 60 * 1000, cookies },
  access: {
    create: admins,
    read: staff,
    update: adminsOrSelf,
    delete: admins,
    unlock: admins,
    admin: ({ req }) => Boolean(req.user),
  },
  disableDuplicate: true,
  defaultSort: 'name',
  admin: { hideAPIURL: true, group: groups.people, useAsTitle: 'name', defaultColumns: ['name', 'role', 'email'] },
  hooks: { beforeValidate: [firstUserIsAdmin] },
  fields: [
    { name: 'name', type: 'text', label: '이름', required: true },
    {
      name: 'role',
      type: 'select',
      label: '역할',
      required: true,
      defaultValue: 'writer',
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      access: { create: adminsField, update: adminsField },
      admin: { description: '필자는 자기 기사만, 편집자는 모든 글을 고칩니다. 발행은 발행 책임자부터 할 수 있습니다.' },
    },
  ],
})
