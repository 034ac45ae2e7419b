import { matches, perStretch, written } from '../reading.ts'

/** Full-width letters, digits and signs; ～ is the usual Korean tilde and no fault. */
const wide = /[\u{FF01}-\u{FF5D}\u{3000}]+/gu
const eastern = /[\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Han}{4}/u

/** Letters and signs of full width, but for lines that quote Japanese or Chinese. */
export const width = perStretch('proof-width', written, (words) =>
  matches(words, wide, ([quote]) => ({
    message: `전각 글자가 있습니다: ${quote.trim() || '전각 빈칸'}`,
    hint: '보통 글자로 고치세요.',
    to: quote.normalize('NFKC'),
  })).filter(() => !eastern.test(words)),
)
