/** Reads from an issue what it means for one of its articles. */

import { apparatusOf } from '../../../../templates/apparatus.ts'
import type { Wording } from '../../../../templates/labels.ts'
import type { Issue } from '../../../document/nodes.ts'
import type { LabelWord } from '../../../document/numbers.ts'
import { allBlocks, articles, footnotesOf } from '../../../document/walk.ts'
import { type IssueTargets, noTargets } from './targets.ts'

const words: readonly LabelWord[] = ['그림', '표', '참고']

/** Targets for the article at a path, `sections/0/articles/2`. */
export function issueTargets(issue: Issue, wording: Wording, own: string): IssueTargets {
  const { numbers, say } = apparatusOf(issue, wording)
  const before = { ...noTargets.before }
  const count = (body: Parameters<typeof footnotesOf>[0]) => {
    before.footnotes += footnotesOf(body).length
    for (const { block } of allBlocks(body)) {
      const label = numbers.labels.get(block)
      if (label) before[label.word]++
    }
  }
  if (issue.report) count(issue.report.summary)
  const others: IssueTargets['others'] = []
  let passed = false
  for (const { article, path } of articles(issue)) {
    passed ||= path === own
    if (path === own) continue
    if (!passed) count(article.body)
    const named = [...allBlocks(article.body)].flatMap(({ block }) =>
      'name' in block && block.name ? [block.name] : [],
    )
    for (const name of [...(article.name ? [article.name] : []), ...named])
      others.push({ name, said: say.reference({ type: 'reference', to: name, form: 'label' }), article: article.title })
  }
  const pattern = (word: LabelWord) => wording.exhibit({ word, number: 7 }).replace('7', '{n}')
  return {
    others,
    before,
    patterns: Object.fromEntries(words.map((word) => [word, pattern(word)])) as IssueTargets['patterns'],
  }
}
