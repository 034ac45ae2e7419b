import { attribute, child, elements, textOf, type XmlElement } from '../xml.ts'

const grouped = (text: string): string => (/^[\p{L}\p{N}]{0,3}$/u.test(text) ? text : `(${text})`)

const part = (of: XmlElement, local: string): string => {
  const found = child(of, local)
  return found ? linear(found) : ''
}

const signOf = (of: XmlElement, properties: string, sign: string, otherwise: string): string =>
  attribute(child(child(of, properties), sign), 'val') ?? otherwise

/** Formula elements as one line of text. */
const writers: Readonly<Record<string, (of: XmlElement) => string>> = {
  f: (of) => `${grouped(part(of, 'num'))}/${grouped(part(of, 'den'))}`,
  sSup: (of) => `${part(of, 'e')}^${grouped(part(of, 'sup'))}`,
  sSub: (of) => `${part(of, 'e')}_${grouped(part(of, 'sub'))}`,
  sSubSup: (of) => `${part(of, 'e')}_${grouped(part(of, 'sub'))}^${grouped(part(of, 'sup'))}`,
  rad: (of) => `${part(of, 'deg')}√${grouped(part(of, 'e'))}`,
  nary: (of) =>
    `${signOf(of, 'naryPr', 'chr', '∫')}_${grouped(part(of, 'sub'))}^${grouped(part(of, 'sup'))} ${part(of, 'e')}`,
  d: (of) =>
    signOf(of, 'dPr', 'begChr', '(') +
    elements(of, 'e')
      .map(linear)
      .join(signOf(of, 'dPr', 'sepChr', '|')) +
    signOf(of, 'dPr', 'endChr', ')'),
  mr: (of) => `${elements(of, 'e').map(linear).join(', ')}; `,
  r: (of) => elements(of, 't').map(textOf).join(''),
}

/** A formula of Word (OMML) as one line: `(a+b)/2`, `x^2`. */
export function linear(of: XmlElement): string {
  return elements(of)
    .map((one) => (one.local.endsWith('Pr') ? '' : (writers[one.local] ?? linear)(one)))
    .join('')
}
