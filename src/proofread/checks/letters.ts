import type { Hit } from '../finding.ts'
import { matches, perStretch } from '../reading.ts'

/** Single vowels of Hangul, or its consonants beside a syllable or one another: typed letters that did not become one. */
const stray =
  /[ㅏ-ㅣ]+[ㄱ-ㅣ]*|(?<=[가-힣])[ㄱ-ㅎ]+(?![가-힣]*형)|[ㄱ-ㅎ]{1,3}(?=[ㅏ-ㅣ])[ㄱ-ㅣ]*|(?<=^|\s)[ㄱ-ㅎ](?=[가-힣])(?!자|형)/gu
/** Halves of syllables, as files from other systems bring them. */
const decomposed = /[\u{1100}-\u{1112}][\u{1161}-\u{1175}][\u{11A8}-\u{11C2}]?/gu
/** A letter in the middle of a number. */
const inNumber = /(?<![\p{L}\d])\d+[OoIl]\d+(?![A-Za-z])/gu
const digits: Record<string, string> = { O: '0', o: '0', I: '1', l: '1' }
/** A zero in a formula that has the letter O. */
const formula = /(?<![\p{L}\d])(?:C02|H20|N20|S02|N0x|C0₂)(?![A-Za-z\d])/gu
/** Russian letters that look Latin, in a word that is Latin otherwise. */
const cyrillic = 'АВЕКМНОРСТХаеорсух'
const latin = 'ABEKMHOPCTXaeopcyx'
const mixed = new RegExp(
  `(?<![A-Za-z${cyrillic}])(?=[A-Za-z${cyrillic}]*[${cyrillic}])(?=[A-Za-z${cyrillic}]*[A-Za-z])[A-Za-z${cyrillic}]{2,}`,
  'gu',
)

const inLatin = (word: string): string => [...word].map((char) => latin[cyrillic.indexOf(char)] ?? char).join('')

const hitOf = (word: string, to?: string): Omit<Hit, 'start' | 'end'> => ({
  message: `글자가 잘못 섞였습니다: ${word}`,
  hint: to === undefined ? '글자를 다시 쓰세요.' : '모양이 닮은 다른 글자를 바로잡으세요.',
  ...(to === undefined ? {} : { to }),
})

/** Hangul that fell apart, and letters that only look right. */
export const letters = perStretch(
  'proof-letters',
  () => true,
  (words) => [
    ...matches(words, stray, ([word]) => hitOf(word)),
    ...matches(words, decomposed, ([word]) => hitOf(word, word.normalize('NFC'))),
    ...matches(words, inNumber, ([word]) =>
      hitOf(
        word,
        word.replace(/[OoIl]/g, (char) => digits[char] ?? char),
      ),
    ),
    ...matches(words, formula, ([word]) => hitOf(word, word.replace('0', 'O'))),
    ...matches(words, mixed, ([word]) => hitOf(word, inLatin(word))),
  ],
)
