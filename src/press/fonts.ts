import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { BulletinError } from '../errors.ts'
import { coverage } from './coverage.ts'

const require = createRequire(import.meta.url)

export type Weight = 300 | 400 | 500 | 600 | 700 | 800
const weightNames: Record<Weight, string> = {
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
}

export interface Face {
  family: string
  /** As in `font-weight` of `@font-face`; a family of one weight serves all, or the browser would fake bold as Type 3. */
  weight: string
  /** Font file without what the document does not use. */
  bytes: Uint8Array
  format: 'truetype' | 'woff2'
}

interface Family {
  name: string
  file(weight: Weight): string
  /** Weights this family is cut in; a missing one falls back to regular. */
  weights: readonly Weight[]
}

const all: readonly Weight[] = [300, 400, 500, 600, 700, 800]
const noto = (name: string, folder: string, file: string): Family => ({
  name,
  weights: all,
  file: (weight) =>
    `@expo-google-fonts/${folder}/${weight}${weightNames[weight]}/${file}_${weight}${weightNames[weight]}.ttf`,
})

/** In order of preference. Licences: all SIL Open Font License 1.1. */
const families: readonly Family[] = [
  {
    name: 'Pretendard',
    weights: all,
    file: (weight) => `pretendard/dist/web/static/woff2/Pretendard-${weightNames[weight]}.woff2`,
  },
  noto('Noto Sans KR', 'noto-sans-kr', 'NotoSansKR'),
  {
    name: 'Noto Serif KR',
    weights: [400, 700],
    file: (weight) =>
      `@expo-google-fonts/noto-serif-kr/${weight}${weightNames[weight]}/NotoSerifKR_${weight}${weightNames[weight]}.ttf`,
  },
  noto('Noto Sans JP', 'noto-sans-jp', 'NotoSansJP'),
  noto('Noto Sans SC', 'noto-sans-sc', 'NotoSansSC'),
  {
    name: 'Noto Sans Symbols 2',
    weights: [400],
    file: () => '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2',
  },
]

/** Marks whose shape in the first family is wrong (kiat.md §1.3, geri-kdb-plain.md §1.1): round corners, unequal weights, too small. */
const preferred: ReadonlyMap<string, string> = new Map([
  ...[...'□■○▣◆◇※▘▗①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((mark): [string, string] => [mark, 'Noto Sans KR']),
  ...[...'❚∙'].map((mark): [string, string] => [mark, 'Noto Sans Symbols 2']),
])

/** The serif sets these a full em wide and tears holes into a line: they come from the sans, as marks do. */
const notSerif = new Set('〈〉《》「」『』【】')

const familyNamed = (name: string): Family => families.find((family) => family.name === name) as Family

interface Loaded {
  bytes: Buffer
  covers: ReadonlySet<number>
}
const loaded = new Map<string, Promise<Loaded>>()

function load(file: string): Promise<Loaded> {
  let font = loaded.get(file)
  if (!font) {
    font = readFont(file)
    loaded.set(file, font)
  }
  return font
}

async function readFont(file: string): Promise<Loaded> {
  try {
    const path = require.resolve(file)
    // Decoded once, so that each later subset costs milliseconds.
    const bytes = await subsetFont(await readFile(path), undefined, { keepAllGlyphs: true, targetFormat: 'truetype' })
    return { bytes, covers: coverage(bytes) }
  } catch (cause) {
    throw new BulletinError('FONT_MISSING', `The font file ${file} can't be read: run "npm ci" again.`, { cause })
  }
}

export interface FontPlan {
  /** Characters by family. */
  use: Map<string, Set<string>>
  /** Characters that no bundled font has: they would print as boxes. */
  missing: string[]
}

const invisible = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u
/** Private-use characters mean something else in every font, so none of ours has them. */
const meaningless = /\p{Co}/u

/** Gives every character of a composed (NFC) text to one family; han and kana go to the Japanese and Chinese faces where marked so. */
export async function planFonts(text: string): Promise<FontPlan> {
  const use = new Map<string, Set<string>>(families.map((family) => [family.name, new Set<string>()]))
  const missing: string[] = []
  const characters = new Set(text)
  for (let code = 0x20; code < 0x7f; code++) characters.add(String.fromCharCode(code))
  const foreign = [...characters].filter((char) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char))
  for (const char of characters) {
    const family = meaningless.test(char) ? null : await familyOf(char)
    if (family) use.get(family)?.add(char)
    else if (!invisible.test(char)) missing.push(char)
  }
  if (text.includes('Noto Serif KR')) {
    const serif = (await load(familyNamed('Noto Serif KR').file(400))).covers
    for (const char of characters)
      if (serif.has(char.codePointAt(0) ?? 0) && !notSerif.has(char) && !preferred.has(char))
        use.get('Noto Serif KR')?.add(char)
  }
  if (text.includes('lang="ja"')) for (const char of foreign) use.get('Noto Sans JP')?.add(char)
  if (text.includes('lang="zh-Hans"')) for (const char of foreign) use.get('Noto Sans SC')?.add(char)
  return { use, missing: missing.sort() }
}

async function familyOf(char: string): Promise<string | null> {
  const first = preferred.get(char)
  const code = char.codePointAt(0) ?? 0
  const order = first ? [...families].sort((a, b) => Number(b.name === first) - Number(a.name === first)) : families
  for (const family of order) {
    // A page takes the serif by naming it; a character is never lent from it.
    if (family.name !== 'Noto Serif KR' && (await load(family.file(400))).covers.has(code)) return family.name
  }
  return null
}

const faces = new Map<string, Promise<Face>>()

/** Cuts the faces of a plan; equal requests are cut once. `format` truetype for print, woff2 for the web. */
export async function cutFaces(plan: FontPlan, weights: readonly Weight[], format: Face['format']): Promise<Face[]> {
  const wanted = families.flatMap((family) => {
    const characters = [...(plan.use.get(family.name) ?? [])].sort().join('')
    return characters === ''
      ? []
      : family.weights
          .filter((weight) => family.weights.length === 1 || weights.includes(weight))
          .map((weight) => ({ family, weight, characters }))
  })
  return Promise.all(wanted.map(({ family, weight, characters }) => cut(family, weight, characters, format)))
}

function cut(family: Family, weight: Weight, characters: string, format: Face['format']): Promise<Face> {
  const key = `${family.name}/${weight}/${format}/${characters}`
  let face = faces.get(key)
  if (!face) {
    face = load(family.file(weight)).then(async ({ bytes }) => ({
      family: family.name,
      weight: family.weights.length === 1 ? '100 900' : String(weight),
      format,
      bytes: await subsetFont(bytes, characters, { targetFormat: format }),
    }))
    if (faces.size > 200) faces.clear()
    faces.set(key, face)
    face.catch(() => faces.delete(key))
  }
  return face
}

/** `@font-face` rules; `address` gives the URL of a face. */
export const fontFaceCss = (list: readonly Face[], address: (face: Face) => string): string =>
  list
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-display:swap;src:url(${address(face)}) format("${face.format}")}`,
    )
    .join('\n')

/** A face as an address that holds its own bytes, so that the page asks for nothing. */
export const dataAddress = (face: Face): string =>
  `data:font/${face.format === 'woff2' ? 'woff2' : 'ttf'};base64,${Buffer.from(face.bytes).toString('base64')}`
