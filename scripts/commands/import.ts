import { adminAddress } from './addresses.ts'
import { readArguments, text, wholeNumber } from './arguments.ts'
import { readDraftFile } from './read-draft-file.ts'

/** Reads a draft; prints it as JSON, or stores it as an issue and prints its address. */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      publication: { type: 'string' },
      json: { type: 'boolean' },
      year: { type: 'string' },
      number: { type: 'string' },
      date: { type: 'string' },
    },
    ['FILE'],
  )
  const draft = await readDraftFile(positionals[0] as string, text(values.publication))
  if (values.json) {
    process.stdout.write(`${JSON.stringify(draft, null, 2)}\n`)
    return 0
  }
  const { readEnv } = await import('../../src/env.ts')
  const { openPayload } = await import('../open-payload.ts')
  const { storeDraft } = await import('../../src/assemble/store-draft.ts')
  const { draftBody } = await import('../../src/import/to-document.ts')
  const env = readEnv()
  const { payload, close } = await openPayload(env)
  try {
    const publication = text(values.publication)
    const year = wholeNumber('year', values.year)
    const number = wholeNumber('number', values.number)
    const id = await storeDraft(payload, draft, {
      ...(publication ? { publication } : {}),
      ...(year ? { year } : {}),
      ...(number ? { number } : {}),
      date: text(values.date) ?? new Date().toISOString().slice(0, 10),
      body: draftBody,
    })
    process.stdout.write(`${adminAddress(env.publicUrl, 'issues', id)}\n`)
    for (const problem of draft.problems)
      process.stderr.write(`${problem.code} line ${problem.line ?? '-'}: ${problem.message}\n`)
    return 0
  } finally {
    await close()
  }
}
