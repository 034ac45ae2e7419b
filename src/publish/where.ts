import type { Block, Issue } from '../document/nodes.ts'

const names: Record<Block['type'], string> = { paragraph: '문단', note: '주', table: '표', figure: '그림' }

/** A document path in an editor's words: `산업·기술 동향 2. 제목 · 표 1`. */
export function whereIn(issue: Issue, path: string): string {
  const [, s, , a, part, index] = path.split('/')
  const section = issue.sections[Number(s)]
  if (path === '' || !section) return '이 호'
  const article = a === undefined ? undefined : section.articles[Number(a)]
  if (!article) return section.title
  const place = `${section.title} ${Number(a) + 1}. ${article.title || '제목 없는 기사'}`
  if (part === 'references') return `${place} · 참고 ${Number(index) + 1}`
  const block = part === 'body' ? article.body[Number(index)] : undefined
  if (!block) return place
  const order = article.body.slice(0, Number(index) + 1).filter((other) => other.type === block.type).length
  return `${place} · ${names[block.type]} ${order}`
}
