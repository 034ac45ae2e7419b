/** Characters that end a line wherever they stand, and tabs: a paragraph of a file is one line. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Characters that XML 1.0 forbids or that no program shows. */
const forbidden = /\p{Cc}|[\ufffe\uffff]/gu

/** Text as every file may hold it: composed, on one line, without controls; half a surrogate pair becomes U+FFFD. */
export const cleanText = (value: string): string =>
  value
    .replace(breaks, ' ')
    .replace(forbidden, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')

/** A copy of a document whose every text is clean; names of fields stay. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => clean(item)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T
}
