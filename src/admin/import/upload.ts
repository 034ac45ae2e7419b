/** Sends a manuscript; the file goes as it is, and what goes wrong becomes a sentence. */
import type { Known } from '../../manuscripts/desk.ts'
import { Refusal } from '../fetch-json.ts'

export interface Sending {
  name: string
  bytes: Blob
  publication: string
  issue: string
  known?: 'again' | 'changes'
}

/** Largest file that is sent, in bytes; the server holds to the same. */
export const largest = 100 * 1024 * 1024

const kinds = /\.(txt|md|docx|hwpx|hwp)$/i

/** Why a file is not sent, in Korean with the next step; empty when it is. */
export function fileFault({ name, size }: { name: string; size: number }): string {
  if (size === 0) return '빈 파일입니다. 글이 들어 있는 파일을 올리세요.'
  if (size > largest)
    return `파일이 ${Math.ceil(size / 1024 / 1024)} MB입니다. 100 MB까지 읽을 수 있으니 그림을 줄이거나 나누어 올리세요.`
  return kinds.test(name)
    ? ''
    : '읽을 수 있는 형식은 .hwpx, .hwp, .docx, .txt, .md입니다. 그 가운데 하나로 저장해 올리세요.'
}

/** Takes a manuscript in. Throws Refusal. */
export async function send({
  name,
  bytes,
  publication,
  issue,
  known,
}: Sending): Promise<{ id: string } | { known: Known }> {
  const query = new URLSearchParams({ name, publication, issue, known: known ?? 'ask' })
  let response: Response
  try {
    response = await fetch(`/api/manuscripts/take-in?${query}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    })
  } catch {
    throw new Refusal('서버와 연결이 끊겼습니다. 파일은 그대로 있으니 연결을 확인하고 다시 올리세요.')
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as { id: string } | { known: Known }
  const words = typeof body === 'object' && body !== null && 'message' in body ? body.message : null
  throw new Refusal(
    typeof words === 'string' ? words : '파일을 올리지 못했습니다. 다시 올려 보고, 되풀이되면 관리자에게 알리세요.',
  )
}
