import { cutFaces, dataAddress, type Face, type FontPlan, fontFaceCss, planFonts, type Weight } from './fonts.ts'

/** Faces for text that is still being written. */
export interface FontStock {
  /** `@font-face` rules that hold for the text; `version` changes with them. Throws FONT_MISSING. */
  facesFor(text: string): Promise<{ css: string; version: number; missing: string[] }>
}

/** The 2,350 syllables of KS X 1001, which nearly all that is typed is made of. */
function usualSyllables(): string {
  const decoder = new TextDecoder('euc-kr')
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xc8; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  return decoder.decode(new Uint8Array(bytes))
}

/**
 * Keeps every character that was asked for once, so that faces are cut anew only where one comes that they lack;
 * `isFull` puts the usual syllables under them, for faces that are not sent over a network. A character always comes from the same face, so lines break as with faces cut to one text.
 */
export function createFontStock(weights: readonly Weight[], format: Face['format'], isFull: boolean): FontStock {
  const use = new Map<string, Set<string>>()
  let css = ''
  let version = 0
  let lacks = true
  let turn: Promise<unknown> = Promise.resolve()

  const take = (plan: FontPlan): void => {
    for (const [family, characters] of plan.use) {
      const known = use.get(family) ?? new Set<string>()
      use.set(family, known)
      const before = known.size
      for (const character of characters) known.add(character)
      lacks ||= known.size > before
    }
  }

  const facesFor = async (text: string) => {
    if (version === 0 && isFull) take(await planFonts(usualSyllables()))
    const plan = await planFonts(text)
    take(plan)
    if (lacks) {
      css = fontFaceCss(await cutFaces({ use, missing: [] }, weights, format), dataAddress)
      version++
      lacks = false
    }
    return { css, version, missing: plan.missing }
  }

  return {
    // One after another: what is cut last has to hold every character so far.
    facesFor: (text) => {
      const faces = turn.then(() => facesFor(text))
      turn = faces.catch(() => undefined)
      return faces
    },
  }
}
