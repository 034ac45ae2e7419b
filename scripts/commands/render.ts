import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { check } from '../../src/document/check.ts'
import { articles } from '../../src/document/walk.ts'
import { readEnv } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import { createPress } from '../../src/press/press.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { renderIssue } from '../../src/publish/render.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { readArguments, text } from './arguments.ts'
import { readDraftSource, readPictures } from './read-draft-file.ts'

/** The house style of drafts that name none. */
const fallbackStyle = 'kiat-watch'

/** Makes the four outputs and a report from a draft, without a database. */
export async function renderCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    { out: { type: 'string' }, publication: { type: 'string' }, date: { type: 'string' }, pdfa: { type: 'boolean' } },
    ['FILE'],
  )
  const path = positionals[0] as string
  const out = text(values.out)
  if (!out) throw new BulletinError('USAGE', 'render needs --out DIR.')
  const start = performance.now()
  const { draft, inside } = await readDraftSource(path, text(values.publication))
  const imported = Math.round(performance.now() - start)
  const key = text(values.publication) ?? draft.publication ?? fallbackStyle
  const style = houseStyles.get(key)
  if (!style)
    throw new BulletinError(
      'PUBLICATION_UNKNOWN',
      `There is no house style "${key}"; known: ${[...houseStyles.keys()].join(', ')}.`,
    )
  const { pictures, bytes, missing } = await readPictures(draft, path, inside)
  const date = text(values.date) ?? draft.date ?? `${draft.year ?? new Date().getFullYear()}-01-01`
  const issue = issueFromDraft(draft, style, pictures, date)
  const env = readEnv()
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    const rendered = await renderIssue(issue, style, bytes, {
      press,
      addresses: {
        files: null,
        web: 'web.html',
        pdf: 'issue.pdf',
        mailFiles: '.',
        home: '',
        earlier: null,
        edition: null,
      },
      pdfa: values.pdfa === true,
      recipient: { reason: '', preferences: 'web.html', unsubscribe: 'web.html' },
    })
    await mkdir(out, { recursive: true })
    for (const file of rendered.files) {
      await mkdir(dirname(join(out, file.name)), { recursive: true })
      await writeFile(join(out, file.name), file.bytes)
    }
    const report = {
      pages: rendered.print.pages,
      articles: [...articles(issue)].map(({ article, section }) => ({
        title: article.title,
        section: section.title,
        page: rendered.print.pageOf[article.id],
        pages: rendered.print.pagesIn[article.id],
      })),
      problems: [
        ...draft.problems,
        ...check(issue, style.requires),
        ...rendered.problems,
        ...missing.map((file) => ({ code: 'picture-unreadable', file })),
      ],
      milliseconds: { import: imported, ...rendered.milliseconds },
      prints: rendered.print.prints,
      letters: draft.letters,
    }
    await writeFile(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`)
    process.stdout.write(`${rendered.print.pages} pages in ${join(out, 'issue.pdf')}\n`)
    return 0
  } finally {
    await press.close()
  }
}
