/**
 * The only maker of markup. Whatever is put into the `html` tag is escaped unless it is `Html` itself, so a plain string
 * can never become markup, and a function that wants `Html` does not accept a string.
 */
export class Html {
  /** Only this module makes one; the private field keeps look-alikes from passing the type check. */
  readonly #markup: string
  private constructor(markup: string) {
    this.#markup = markup
  }
  static fromTag(markup: string): Html {
    return new Html(markup)
  }
  toString(): string {
    return this.#markup
  }
}

export type Value = Html | string | number | false | null | undefined | readonly Value[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Characters that XML 1.0 forbids and that no font prints. */
const controls = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** Composed (NFC), for fonts are cut to characters: Hangul taken apart, as some systems hand it over, would print as nothing. */
const escapeText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(controls, '')
    .replace(/[&<>"']/g, (char) => entities[char] ?? char)

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(write).join('')
  return escapeText(String(value))
}

/** Builds markup; every interpolated string is escaped for text and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return Html.fromTag(strings.reduce((out, part, i) => out + write(values[i - 1]) + part))
}

/** A style sheet written in this repository, never text from outside; interpolations are numbers, tokens and other sheets. */
export function css(strings: TemplateStringsArray, ...values: (string | number | Html)[]): Html {
  return Html.fromTag(strings.reduce((out, part, i) => out + String(values[i - 1]) + part))
}

/** Text as a CSS string literal, safe inside a style element as well. */
export const cssString = (text: string): string =>
  `"${text
    .normalize('NFC')
    .replace(controls, '')
    .replace(/["\\<>&\n\r\f]/g, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`
