import type { CollectionBeforeValidateHook } from 'payload'

/**
 * The first account of an installation is its administrator, or nobody could ever give a role. Code that makes several
 * accounts at once says so by `keepRole` in the context.
 */
export const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ context, data, operation, req }) => {
  if (operation !== 'create' || !data || context.keepRole) return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
