import type { Problem } from '../document/problem.ts'
import type { Article } from '../payload-types.ts'

/** Notes that the check of the issue says by itself, as an error. */
const saidElsewhere = new Set(['alt-missing'])

/** What was put off when an article was imported, as a 주의 of it until somebody removes the note. `path` is the article's. */
export const importWarnings = (article: Pick<Article, 'importNotes'>, path: string): Problem[] =>
  (article.importNotes ?? []).flatMap(({ code, line, message }) => {
    if (!message || saidElsewhere.has(code ?? '')) return []
    const place = line ? `원고 ${line}줄: ` : ''
    const hint = '기사를 열어 고치거나 확인한 다음, ‘가져올 때 남은 말’에서 이 줄을 지우세요.'
    return [{ code: 'import-note', severity: 'warning', path, message: `${place}${message}`, hint }]
  })
