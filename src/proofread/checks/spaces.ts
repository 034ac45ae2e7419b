import type { Hit } from '../finding.ts'
import { matches, near, perStretch } from '../reading.ts'
import { gap } from '../stretches.ts'

interface Rule {
  pattern: RegExp
  message: string
  hint: string
  verb: string
  to: (match: RegExpExecArray) => string
}

const rules: readonly Rule[] = [
  {
    pattern: /(?<=\S) {2,}(?=\S)/gu,
    message: '빈칸이 둘 이상입니다',
    hint: '빈칸을 하나만 두세요.',
    verb: '빈칸 하나로',
    to: () => ' ',
  },
  {
    pattern: /(?<=[\p{L}\d)」』’”%]) +,(?=\s|$|[\p{L}])/gu,
    message: '쉼표 앞에 빈칸이 있습니다',
    hint: '쉼표를 앞말에 붙이세요.',
    verb: '붙여 쓰기',
    to: () => ',',
  },
  {
    pattern: /(?<=[가-힣A-Za-z)」』’”%]) +\.(?=\s|$)/gu,
    message: '마침표 앞에 빈칸이 있습니다',
    hint: '마침표를 앞말에 붙이세요.',
    verb: '붙여 쓰기',
    to: () => '.',
  },
  {
    pattern: /(?<=[가-힣)」』’”%*]),(?=[가-힣「『‘“(A-Za-z])|(?<=[A-Za-z]),(?=[가-힣])/gu,
    message: '쉼표 뒤에 빈칸이 없습니다',
    hint: '쉼표 뒤를 띄우세요.',
    verb: '띄어 쓰기',
    to: () => ', ',
  },
  {
    pattern: /(?<!\.)\.\.(?!\.)/gu,
    message: '마침표가 겹쳤습니다',
    hint: '마침표를 하나만 두세요.',
    verb: '하나로',
    to: () => '.',
  },
  {
    pattern: /,(?: ?,)+/gu,
    message: '쉼표가 겹쳤습니다',
    hint: '쉼표를 하나만 두세요.',
    verb: '하나로',
    to: () => ',',
  },
]

/** Blanks, commas and full stops where there should be none, or one. */
export const spaces = perStretch(
  'proof-spaces',
  () => true,
  (words): Hit[] =>
    rules.flatMap(({ pattern, message, hint, verb, to }) =>
      matches(words, pattern, (match) => {
        const end = match.index + match[0].length
        return {
          message: `${message}: ${near(words, match.index, end).replaceAll(gap, '')}`,
          hint,
          verb,
          to: to(match),
        }
      }),
    ),
)
