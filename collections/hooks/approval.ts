import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

/** Rings when something that may stand in an issue was changed or deleted. */
export type Doorbell = (req: PayloadRequest) => Promise<void>

/** Hooks for every collection that issues are made of: an approval does not outlive a change. */
export const ringOnChange = (
  ring: Doorbell,
): { afterChange: CollectionAfterChangeHook[]; afterDelete: CollectionAfterDeleteHook[] } => ({
  afterChange: [
    async ({ doc, req }) => {
      await ring(req)
      return doc
    },
  ],
  afterDelete: [async ({ req }) => ring(req)],
})
