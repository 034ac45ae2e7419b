/** Bold as Markdown writes it, where the importer would take the stars away. */
const emphasis = /(^|[\s(〉>□○\-∙•|])(\*\*|__)(?=[^\s*_])((?:\\\*|[^*_\n]){1,300}?)(?<=\S)\2(?![*_])/g

/** Makes text of a file stand for itself in a draft: what looks like Markdown or HTML there is none. */
export function escapeText(text: string): string {
  let out = text
  if (out.includes('\\')) out = out.replace(/\\(?=[\\*_$#[\]|~-])/g, '\\\\')
  if (out.includes('&')) out = out.replace(/&(?=(?:#\d|#x[\da-f]|[a-z]{2,6};))/gi, '&amp;')
  if (out.includes('<')) out = out.replace(/<(?=[a-z/!])/gi, '&lt;')
  if (/\*\*|__/.test(out))
    out = out.replace(emphasis, (_, before: string, sign: string, inside: string) => {
      const signs = sign.replace(/./g, '\\$&')
      return `${before}${signs}${inside}${signs}`
    })
  return out.replace(/!\[(?=[^\]]{0,500}\]\()/g, '!\\[').replace(/\[\^(?=[^\]\s]{1,20}\])/g, '[ ^')
}

/** Keeps what opens a line of escaped text from being a heading or a row of a table. */
export const escapeHead = (line: string): string => line.replace(/^(#{1,6}\s)/, '\\$1').replace(/^\|(?=.*\|)/, '\\|')
