/** Which web origins may use the accounts' cookies. */

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True when a browser holds the address for trustworthy: https, or this machine. */
const trustworthy = (url: URL): boolean => url.protocol === 'https:' || local.has(url.hostname)

/**
 * Origins that requests with a cookie may come from. On a plain http address of a network browsers send neither `Origin`
 * nor `Sec-Fetch-Site` with a GET, and Payload would then refuse its own pages: there the list is empty, and the
 * SameSite cookie is the only guard.
 */
export function origins(publicUrl: string): string[] {
  const url = new URL(publicUrl)
  if (!trustworthy(url)) return []
  if (!local.has(url.hostname)) return [url.origin]
  return [...local].map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`)
}

/** True when the accounts' cookie may only travel over TLS. */
export const secureCookies = (publicUrl: string): boolean => publicUrl.startsWith('https:')
