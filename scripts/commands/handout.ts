import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BulletinError } from '../../src/errors.ts'
import { writeHandout } from '../../src/handout/index.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { readArguments, text } from './arguments.ts'
import { readDraftSource, readPictures } from './read-draft-file.ts'

/** The house style of drafts that name none. */
const fallbackStyle = 'plain'

/** Writes a draft as `issue.docx` and `issue.hwpx`, without a database. */
export async function handoutCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { out: { type: 'string' }, publication: { type: 'string' } }, [
    'FILE',
  ])
  const path = positionals[0] as string
  const out = text(values.out)
  if (!out) throw new BulletinError('USAGE', 'handout needs --out DIR.')
  const { draft, inside } = await readDraftSource(path, text(values.publication))
  const key = text(values.publication) ?? draft.publication ?? fallbackStyle
  const style = houseStyles.get(key)
  if (!style)
    throw new BulletinError(
      'PUBLICATION_UNKNOWN',
      `There is no house style "${key}"; known: ${[...houseStyles.keys()].join(', ')}.`,
    )
  const { pictures, bytes, missing } = await readPictures(draft, path, inside)
  for (const file of missing) process.stderr.write(`The picture ${file} can't be read; its place is kept.\n`)
  const issue = issueFromDraft(draft, style, pictures, draft.date ?? '')
  await mkdir(out, { recursive: true })
  for (const format of ['docx', 'hwpx'] as const) {
    const file = join(out, `issue.${format}`)
    await writeFile(file, await writeHandout(format, issue, style, bytes))
    process.stdout.write(`${file}${format === 'hwpx' ? ' (experimental)' : ''}\n`)
  }
  return 0
}
