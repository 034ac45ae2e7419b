import type { Block, Issue } from '../document/nodes.ts'

const names: Record<Block['type'], string> = {
  paragraph: '문단',
  note: '주',
  table: '표',
  figure: '그림',
  chart: '차트',
  pair: '나란한 둘',
  heading: '소제목',
  box: '상자',
}

/** A document path in an editor's words: `산업·기술 동향 2. 제목 · 표 1`; a box's or pair's path names the whole. */
export function whereIn(issue: Issue, path: string): string {
  const [top, s, , a, part, index] = path.split('/')
  if (top === 'report') return '보고서 앞부분'
  const section = issue.sections[Number(s)]
  if (path === '' || !section) return '이 호'
  const article = a === undefined ? undefined : section.articles[Number(a)]
  if (!article) return section.title || '장 전체'
  const place = `${section.title} ${Number(a) + 1}. ${article.title || '제목 없는 기사'}`.trim()
  if (part === 'references') return `${place} · 참고 ${Number(index) + 1}`
  const block = part === 'body' ? article.body[Number(index)] : undefined
  if (!block) return place
  const order = article.body.slice(0, Number(index) + 1).filter((other) => other.type === block.type).length
  return `${place} · ${names[block.type]} ${order}`
}
