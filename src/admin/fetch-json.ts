/** Requests of the desk to its own server; what goes wrong becomes a sentence for people. */

/** What the server would not do; `code` is one of the closed list, where it told one. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code?: string,
  ) {
    super(message)
  }
}

const offline = '서버와 연결이 끊겼습니다. 연결을 확인하고 다시 하세요.'
const unclear = '처리하지 못했습니다. 다시 해 보고, 되풀이되면 관리자에게 알리세요.'

const messageOf = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null) return null
  if ('message' in body && typeof body.message === 'string') return body.message
  const errors = 'errors' in body && Array.isArray(body.errors) ? body.errors : []
  return messageOf(errors[0])
}

const codeOf = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' ? body.code : undefined

/** Asks for JSON with the account's cookie. Throws Refusal with a Korean sentence. */
export async function fetchJson<T>(
  url: string,
  init: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, {
      method: init.method ?? 'GET',
      credentials: 'include',
      headers: init.body === undefined ? {} : { 'content-type': 'application/json' },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      ...(init.signal ? { signal: init.signal } : {}),
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Refusal(offline)
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Refusal(messageOf(body) ?? unclear, codeOf(body))
  return body as T
}

/** The sentence to show for anything that was thrown. */
export const sentenceOf = (error: unknown): string => (error instanceof Refusal ? error.message : unclear)
