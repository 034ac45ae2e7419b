import type { CollectionBeforeChangeHook } from 'payload'

/** Puts the writer's name under a new comment, and the name of whoever resolves one beside it. */
export const signComment: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const name = req.user?.name ?? data.authorName ?? ''
  if (operation === 'create') {
    return { ...data, ...(req.user ? { author: req.user.id } : {}), authorName: name }
  }
  if (data.resolved === originalDoc?.resolved) return data
  return { ...data, resolvedBy: data.resolved ? name : null }
}
