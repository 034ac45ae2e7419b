import { coverDate } from '../../src/document/date.ts'
import type { Article, Issue } from '../../src/document/nodes.ts'
import { issueTitle } from '../../src/document/numbering.ts'
import type { EmailContext } from '../email/context.ts'
import { licenceName, licenceTerms, referenceLine, sourceMark } from '../labels.ts'

/** Characters that end a line wherever they stand; a title must not be able to begin a line of its own. */
const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

/** The plain-text part of the newsletter; lines end with `\n` and are as long as their sentence. */
export function writeText(issue: Issue, context: EmailContext): string {
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  const lines = [
    issueTitle(issue),
    [`${coverDate(issue.date)} 발행`, issue.publication.publisher.name].filter(Boolean).join(' · '),
    ...(issue.lead ? ['', issue.lead] : []),
    '',
    ...(context.pdf ? [`PDF (${context.pdf.pages}쪽): ${context.pdf.address}`] : []),
    `웹에서 보기: ${context.web}`,
    ...sections.flatMap((section) => [
      '',
      '',
      `【 ${section.title} 】`,
      ...section.articles.flatMap((node) => articleLines(node, context)),
    ]),
    ...foot(issue, context),
  ]
  return `${lines.map(oneLine).join('\n')}\n`
}

function articleLines(node: Article, context: EmailContext): string[] {
  const page = context.pageOf[node.id]
  return [
    '',
    ['■', node.title, sourceMark(node.source)].filter(Boolean).join(' '),
    ...node.summary.map((sentence) => `- ${sentence}`),
    ...(node.references.length ? [referenceLine(node.references)] : []),
    `전문 읽기${page === undefined ? '' : ` (PDF ${page}쪽)`}: ${context.web}#${node.id}`,
  ]
}

function foot(issue: Issue, context: EmailContext): string[] {
  const { publisher, licence, disclaimer } = issue.publication
  return [
    '',
    '----',
    [publisher.name, publisher.unit].filter(Boolean).join(' '),
    [publisher.address, publisher.telephone, publisher.email].filter(Boolean).join(' · '),
    '',
    context.recipient.reason,
    `수신 설정 바꾸기: ${context.recipient.preferences}`,
    `구독 그만두기: ${context.recipient.unsubscribe}`,
    '',
    ...(licence === 'none' ? [] : [`${licenceName(licence)} — ${licenceTerms[licence]}`]),
    ...(disclaimer ? [`※ ${disclaimer}`] : []),
    '읽음 여부를 추적하지 않습니다.',
  ]
}
