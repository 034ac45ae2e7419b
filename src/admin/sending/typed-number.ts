/** The number that a person typed: `11200` and `11,200` both count, in full-width digits too. Null for what is no number. */
export function typedNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/명$/, '')
  return /^(\d+|\d{1,3}(,\d{3})+)$/.test(plain) ? Number(plain.replaceAll(',', '')) : null
}
