import type { CollectionBeforeValidateHook } from 'payload'
import { hasRole } from '../access.ts'

/** An article made by a writer is that writer's, whatever the form said. */
export const writerIsAuthor: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !req.user) return data
  if (hasRole(req.user, 'editor')) return { ...data, writer: data.writer ?? req.user.id }
  return { ...data, writer: req.user.id }
}
