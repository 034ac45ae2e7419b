import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DraftArticle, DraftBlock } from '../../src/import/draft.ts'
import { blockText, cellText, countLetters, headerTexts } from '../../src/import/letters.ts'
import { importWhole, lettersDropped } from './whole.ts'

const file = new URL('../../../shared/reference/kiat-watch-2024-18.txt', import.meta.url)
const present = existsSync(file)
if (!present)
  console.info('reference-kiat-watch: ../shared/reference is absent, the reference issue is not checked here')

/** [kind or depth, first letters…last letters, letter count], a figure's caption, or a table with its rows. */
type Expected =
  | [string, string, number]
  | [Exclude<DraftBlock['type'], 'table'>, string]
  | ['table', string, string, [string, number][]]

const handMade = new URL('./expected/kiat-watch-2024-18.json', import.meta.url)
const expected = JSON.parse(readFileSync(handMade, 'utf8')) as { title: string; body: Expected[] }[]

const articles: [title: string, country: string | null, organisation: string, date: string][] = [
  ['빅테크 기업의 에너지 분야 지속 가능성 목표 추진 현황', '美', 'CB Insights', '2024-09-04'],
  ['6대 고배출 산업의 탈탄소화 조치 검토', null, 'WEF', '2024-09-04'],
  ['생성형 AI의 확산이 국제 무역에 미치는 영향', null, 'WEF', '2024-09-04'],
  ['생성형 AI의 하이프 사이클 전망', '美', 'Gartner', '2024-09-09'],
  ['중국의 양자 산업 발전 및 혁신 현황 분석', '美', 'ITIF', '2024-09-09'],
  ['미국, 양자 및 첨단 기술 수출 통제 시행', '美', 'DoC', '2024-09-05'],
  ['미국의 對중국 제재 목록 간소화 필요성', '美', 'Rhodium Group', '2024-08-29'],
  ['미국의 핵심 광물 분야 협력 확대 제언', '美', 'CSIS', '2024-09-06'],
  ['중국의 제조업 강화책 ‘新품질 생산력’의 성공 가능성 고찰', '日', '일본총연', '2024-09-04'],
]

const references: [organisation: string, date: string, titleEnd: string][] = [
  ['CB Insights', '2024-09-04', 'the global energy transition'],
  ['WEF', '2024-09-04', 'How 6 heavy-emitting industries are working to decarbonize'],
  ['WEF', '2024-09-04', 'Generative Artificial Intelligence and International Trade'],
  ['Gartner', '2024-09-09', 'Generative AI Solutions Will Be Multimodal By 2027'],
  ['ITIF', '2024-09-09', 'How Innovative Is China in Quantum?'],
  ['BIS', '2024-09-05', 'Advanced Technologies Alongside International Partners'],
  ['Rhodium Group', '2024-08-29', 'The Urge to Merge: Streamlining US Sanction Lists Targeting China'],
  ['CSIS', '2024-09-06', 'Partnering with Middle Eastern Countries to Boost U.S. Minerals Security'],
  ['日本総研', '2024-09-04', '中国の製造業強化策は成功するか～「新しい質の生産力」の評価'],
]

const captions = [
  '4대 빅테크 기업의 에너지 부문 주요 전략',
  '6대 고배출 산업의 주요 탈탄소화 진행 현황',
  '생성형 AI 확산에 따른 주요 변화',
  '공통의 국제 무역 규칙 수립을 위한 권장 사항',
  '수출 통제 항목',
  '규제 목록 조정 시나리오 예측',
  'GCC 핵심 광물 협력 대상국',
  '중국 ‘신품질 생산력’ 성공의 불투명성 요인',
]

/** Words that stand across a line end in the draft. */
const broken = [
  '에너지 분야 지속',
  '자사 운영 방식의',
  '여겨져 왔지만',
  '성과를 거둔',
  '장벽 증가에 대응하기',
  '상호작용이 향상되고',
  '정책 권고사항을 도출',
  '있는 것과 달리',
  '기대할 수 있는',
  '사용되지 않도록',
  '차기 정부에서의',
  '인센티브 혜택을 제공',
  '측면에서의 환경 변화',
  '기술 혁신이',
  '기타 이니셔티브',
  '자사 운영',
  '이들 기업은',
  '전체 사업을 넷제로화',
  '협력하는 한편, 산업',
  '청정에너지 및 그리드',
  '탄소 포집 기술에',
  '모색하는 한편, 탄소 네거티브',
  '데이터 센터의 백업',
  '& Nvidia are advancing the global',
  '탈탄소화 조치와',
  '당사국총회(COP26)에서',
  '온실가스 배출량의',
  '’50년까지 점유율이',
  '주목할 만한',
  '무배출 전기와 수소를',
  '콘크리트·시멘트',
  '선택 사항으로서',
  '100%를 무배출',
  '이상 또는 2,500만',
  '파편화된 규제와',
  '향후 산업',
  '바탕으로 국제',
  '주요 과제(',
  '확산 및 윤리적',
  '사이버 보안',
  '제고 및 도입',
  '결과를 기반으로',
  '무역에 미치는',
  '고유 특성',
  '환경에 미치는',
  '주요 우려 사항으로',
  '이해 제고 및 조율',
  '현행 기술 간 격차를',
  'Trade',
  '’27년까지 관련',
  '멀티 모달 모델로',
  '데이터 유형과 응용분야로',
  '현저한 영향을',
  '경쟁 우위',
  '모델에 비해',
  '입지를 유지하기',
  '역할을 담당하고',
  'Shenzhou Quantum',
  'Alibaba Quantum Computing',
  '모두에서 미국을',
  '국제 특허군 출원',
  '기술 발전을',
  '반도체 장비, 기타',
  '국가 안보 또는 외교',
  '유지 보수에 사용될',
  '반도체 제조 장비 품목',
  '반도체 크기',
  '관련 기술, 소프트웨어',
  '조달 제한 목록 통합',
  '연방 공급망의',
  'NS-CMIC 목록 확대',
  '특별제재대상 외',
  '927개로 급증',
  '조치에 해당하며',
  '마그네슘, 니켈',
  '전기차 세액공제',
  '완료하였고(’23)',
  '강조하고 있는',
  '향후 시진핑',
  '기간기술의 내제화',
  '중심축에 놓고',
  '기업이 보조금을',
]

const squeeze = (text: string): string => text.replace(/\s/g, '')

function keyOf(block: DraftBlock): Expected {
  if (block.type === 'figure') return ['figure', block.caption]
  if (block.type === 'table') {
    const rows = block.rows.map(([label = '', ...cells]): [string, number] => [
      cellText(label).replace(/\n/g, ' '),
      countLetters([label, ...cells].map(cellText).join('')),
    ])
    return ['table', block.caption, headerTexts(block.header).join(' '), rows]
  }
  if (block.type !== 'paragraph' && block.type !== 'note') return [block.type, blockText(block)]
  const text = squeeze(block.text)
  const kind = block.type === 'note' ? block.mark : String(block.depth)
  return [kind, `${text.slice(0, 12)}…${text.slice(-6)}`, countLetters(text)]
}

function share(found: string[], wanted: string[]): { precision: number; recall: number; wanted: number } {
  const left = new Map<string, number>()
  for (const key of wanted) left.set(key, (left.get(key) ?? 0) + 1)
  let hits = 0
  for (const key of found) {
    if ((left.get(key) ?? 0) === 0) continue
    left.set(key, left.get(key)! - 1)
    hits++
  }
  return {
    precision: hits / Math.max(found.length, 1),
    recall: hits / Math.max(wanted.length, 1),
    wanted: wanted.length,
  }
}

describe.skipIf(!present)('the reference issue kiat-watch 2024-18', () => {
  const read = importWhole(present ? readFileSync(file) : '글')
  const { issue } = read
  const all: DraftArticle[] = issue.sections.flatMap((section) => section.articles)

  it('has its number, three sections and nine articles', () => {
    expect([issue.publication, issue.year, issue.number, issue.title]).toEqual([
      'kiat-watch',
      2024,
      18,
      '산업기술 동향워치 2024년 18호',
    ])
    expect(issue.sections.map((section) => [section.title, section.articles.length])).toEqual([
      ['이슈포커스', 1],
      ['산업·기술 동향', 4],
      ['정책 동향', 4],
    ])
  })

  it('has exact titles, source marks, dates and pages', () => {
    expect(all.map(({ title, source }) => [title, source.country, source.organisation, source.date])).toEqual(articles)
    expect(all.map((article) => article.page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(all.map((article) => article.summary.length)).toEqual([2, 1, 1, 1, 2, 1, 1, 1, 1])
  })

  it('splits the nine reference lines into their fields', () => {
    const found = all.flatMap((article) => article.references)
    expect(found.map((reference) => [reference.organisation, reference.date])).toEqual(
      references.map(([o, d]) => [o, d]),
    )
    for (const [index, reference] of found.entries()) expect(reference.title.endsWith(references[index]![2])).toBe(true)
  })

  it('has every caption, and no table without rows', () => {
    const blocks = all.flatMap((article) => article.body)
    expect(blocks.flatMap((block) => (block.type === 'table' ? [block.caption] : []))).toEqual(captions)
    expect(blocks.flatMap((block) => (block.type === 'figure' ? [block.caption] : []))).toEqual([
      '’24년 생성형 AI 하이프 사이클',
    ])
    expect(blocks.filter((block) => block.type === 'table' && block.rows.length === 0)).toEqual([])
  })

  it('loses no letters', () => {
    const kept = issue.letters.out / issue.letters.in
    const { in: lettersIn, out } = issue.letters
    console.info(
      `letters: in ${lettersIn}, out ${out} (${(kept * 100).toFixed(2)} %), left out ${lettersDropped(read)}`,
    )
    expect(kept).toBeGreaterThanOrEqual(0.99)
  })

  it('joins the words that stand across line ends', () => {
    const text = JSON.stringify(issue).replaceAll('\\n', '\n')
    expect(broken.filter((words) => !text.includes(words))).toEqual([])
    expect(broken.length).toBeGreaterThanOrEqual(60)
  })

  it('agrees with the hand-made list, depth by depth', () => {
    const rows: Record<string, string> = {}
    const found = all.flatMap((article) => article.body.map((block) => ({ title: article.title, key: keyOf(block) })))
    const wanted = expected.flatMap((article) => article.body.map((key) => ({ title: article.title, key })))
    for (const kind of ['1', '2', '*', '**', '***', '※', 'table', 'figure']) {
      const of = (list: typeof found) =>
        list.filter((e) => e.key[0] === kind).map((e) => JSON.stringify([e.title, e.key]))
      const { precision, recall, wanted: count } = share(of(found), of(wanted))
      rows[kind] = `${kind}: ${count} wanted, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
    }
    console.info(Object.values(rows).join('\n'))
    expect(found).toEqual(wanted)
  })

  it('reports nothing but the missing picture', () => {
    expect(issue.problems.map((problem) => [problem.code, problem.line])).toEqual([['figure-missing', 368]])
  })
})
