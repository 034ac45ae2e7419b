import type { Hit } from '../finding.ts'
import { matches, perStretch, written } from '../reading.ts'

/** Words of one syllable that are never said twice in a row. */
const single = new Set('것 및 등 수 더 한 그 이 또 약 총 즉 때 중 간 후 전 내 외'.split(' '))
/** Words that are said twice on purpose. */
const twice = new Set(
  '하나 서로 조금 차츰 점점 거듭 오래 가지 구석 마디 걸음 자주 아주 매우 굽이 켜켜 하루 조각 끼리'.split(' '),
)
/** Particles that may have slipped off their word: `에서 에서` is said of the second. */
const particles = '에서 에게 으로 까지 부터 에는 에도 에서는 으로는 으로의'.split(' ')

const again = /(?<![\p{L}\d])([가-힣A-Za-z]+) \1(?![\p{L}\d])/gu
const particleAgain = new RegExp(`(?<=[가-힣A-Za-z\\d)])(${particles.join('|')}) \\1(?![\\p{L}\\d])`, 'gu')

/** Particles that stand twice at the end of a word, and the letters before them that make them part of the word. */
const stuck: Record<string, RegExp> = {
  을: /[마노가고개계이거저겨구뜨]$/u,
  를: /$^/u,
  은: /(?:^|[한산수기금신농검])$/u,
  는: /$^/u,
  에: /$^/u,
  의: /(?:^|[회논합협정주동심결건문항강편임창호제발토모])$|^[유고악성경상하예이전구거사명신민열불용본내수적광쌍진무숙품부접자밀설]$/u,
  에서: /$^/u,
  에게: /$^/u,
  으로: /$^/u,
  까지: /$^/u,
  부터: /$^/u,
}
const stuckEnd = new RegExp(
  `(?<![가-힣A-Za-z\\d)」’”%])([가-힣A-Za-z\\d)」’”%]*)(?<particle>${Object.keys(stuck).join('|')})\\k<particle>(?![\\p{L}\\d])`,
  'gu',
)

const told = (quote: string, to: string): Pick<Hit, 'message' | 'hint' | 'to'> => ({
  message: `같은 말이 되풀이되었습니다: ${quote}`,
  hint: '하나를 지우세요.',
  to,
})

function words(text: string): Hit[] {
  return matches(text, again, (match) => {
    const word = match[1] ?? ''
    const isHangul = /^[가-힣]+$/.test(word)
    if (twice.has(word) || (isHangul && word.length === 1 && !single.has(word))) return null
    return isHangul || /^[A-Za-z]{2,}$/.test(word) ? told(match[0], word) : null
  })
}

/** Words and particles that stand twice. */
export const doubled = perStretch('proof-doubled', written, (text) => [
  ...words(text),
  ...matches(text, particleAgain, (match) => told(match[0], match[1] ?? '')),
  ...matches(text, stuckEnd, (match) => {
    const [whole, stem = '', particle = ''] = match
    if (stem === '' || stuck[particle]?.test(stem)) return null
    return told(whole, stem + particle)
  }),
])
