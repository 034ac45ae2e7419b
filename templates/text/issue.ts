import { coverDate } from '../../src/document/date.ts'
import { inlineText } from '../../src/document/inline.ts'
import type { Article, Issue, Report, Section } from '../../src/document/nodes.ts'
import { issueTitle } from '../../src/document/numbering.ts'
import { apparatusOf } from '../apparatus.ts'
import { mailCharts } from '../email/chart.ts'
import type { EmailContext, StyledEmail } from '../email/context.ts'
import { abstractLines } from '../email/report.ts'
import { licenceLine, referenceLine } from '../labels.ts'
import type { HouseStyle } from '../style.ts'

/** Characters that end a line wherever they stand; a title must not be able to begin a line of its own. */
const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

/** The plain-text part of the newsletter; lines end with `\n` and are as long as their sentence. */
export function writeText(issue: Issue, style: HouseStyle, email: EmailContext): string {
  const context: StyledEmail = { ...email, apparatus: apparatusOf(issue, style.wording, email.pageOf) }
  const sections = issue.sections.filter((section) => section.articles.length > 0)
  const lines = [
    issueTitle(issue),
    [`${coverDate(issue.date)} 발행`, issue.publication.publisher.name].filter(Boolean).join(' · '),
    ...(issue.corrections ?? []).flatMap(({ date, text }) => ['', `${coverDate(date)} 바로잡음 — ${text}`]),
    ...(issue.lead ? ['', issue.lead] : []),
    ...(issue.report ? reportLines(issue.report, context) : []),
    '',
    ...(context.pdf ? [`PDF (${context.pdf.pages}쪽): ${context.pdf.address}`] : []),
    `웹에서 보기: ${context.web}`,
    ...sections.flatMap((section) => [
      '',
      '',
      `【 ${[section.part, section.title || '차례'].filter(Boolean).join(' ')} 】`,
      ...section.articles.flatMap((node) => articleLines(node, section, context)),
    ]),
    ...foot(issue, context),
  ]
  return `${lines.map(oneLine).join('\n')}\n`
}

const reportLines = (node: Report, context: StyledEmail): string[] => [
  '',
  ...[inlineText(node.title), node.subtitle, node.authors].filter(Boolean),
  ...abstractLines(node.summary, context.apparatus.say).flatMap((line) => ['', line]),
]

/** What a chart shows, in words; a picture can't stand in plain text. */
const chartLines = (node: Article, context: StyledEmail): string[] =>
  mailCharts(node.body).map(
    (one) =>
      `[${[context.apparatus.say.label(one), inlineText(one.caption, context.apparatus.say)].filter(Boolean).join(' ')}] ${one.alt}`,
  )

function articleLines(node: Article, section: Section, context: StyledEmail): string[] {
  const page = context.pageOf[node.id]
  return [
    '',
    ['■', context.apparatus.chapter(node, section), node.title, context.apparatus.wording.sourceMark(node.source)]
      .filter(Boolean)
      .join(' '),
    ...node.summary.map((sentence) => `- ${sentence}`),
    ...chartLines(node, context),
    ...(node.references.length ? [referenceLine(node.references)] : []),
    `전문 읽기${page === undefined ? '' : ` (PDF ${page}쪽)`}: ${context.web}#${node.id}`,
  ]
}

function foot(issue: Issue, context: EmailContext): string[] {
  const { publisher, disclaimer } = issue.publication
  const licence = licenceLine(issue.publication.licence, issue.publication.licenceAi)
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
    ...(licence ? [`${licence.name} — ${licence.terms}`] : []),
    ...(disclaimer ? [`※ ${disclaimer}`] : []),
    '읽음 여부를 추적하지 않습니다.',
  ]
}
