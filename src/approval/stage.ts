import type { Edition } from '../publish/edition.ts'

/** How an issue stands, as the glossary names it. */
export type Stage =
  | 'writing'
  | 'making'
  | 'requested'
  | 'changes'
  | 'approved'
  | 'void'
  | 'missed'
  | 'published'
  | 'corrected'

/** The stage of an issue from its editions, newest first, and whether an edition is being made right now. */
export function stageOf(
  editions: readonly Pick<Edition, 'state' | 'missedAt' | 'document' | 'ordinal'>[],
  making: boolean,
): Stage {
  if (making) return 'making'
  const [newest] = editions
  if (!newest) return 'writing'
  switch (newest.state) {
    case 'published':
      return (newest.document.corrections?.length ?? 0) > 0 ? 'corrected' : 'published'
    case 'approved':
      return newest.missedAt ? 'missed' : 'approved'
    case 'replaced':
      // Only where the newer edition is gone; then the issue is as good as never reviewed.
      return 'writing'
    default:
      return newest.state
  }
}
