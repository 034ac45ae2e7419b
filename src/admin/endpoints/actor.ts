import type { Actor } from '../../publish/edition.ts'

/** The person behind a request as the log names them; code that acts without one is the system. */
export function actorOf(user: object | null | undefined): Actor {
  if (!user || !('id' in user)) return { user: null, name: '시스템' }
  const name = 'name' in user && typeof user.name === 'string' ? user.name : ''
  return { user: String(user.id), name: name || '이름 없는 사용자' }
}
