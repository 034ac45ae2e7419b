/** The command line: `npm run -s bulletin -- <command>`. Exit 0 done, 1 problems that block, 2 usage or unreadable input. */
import { BulletinError } from '../src/errors.ts'

type Command = (args: string[]) => Promise<number>

const commands: Record<string, { usage: string; load(): Promise<Command> }> = {
  import: {
    usage: 'import FILE [--publication KEY] [--year N] [--number N] [--date YYYY-MM-DD] [--json]',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  render: {
    usage: 'render FILE --out DIR [--publication KEY] [--pdfa]',
    load: async () => (await import('./commands/render.ts')).renderCommand,
  },
  handout: {
    usage: 'handout FILE --out DIR [--publication KEY]',
    load: async () => (await import('./commands/handout.ts')).handoutCommand,
  },
  publish: { usage: 'publish ISSUE', load: async () => (await import('./commands/publish.ts')).publishCommand },
  'new-publication': {
    usage: 'new-publication KEY',
    load: async () => (await import('./commands/new-publication.ts')).newPublicationCommand,
  },
  seed: { usage: 'seed [--if-empty]', load: async () => (await import('./commands/seed.ts')).seedCommand },
  users: {
    usage: 'users add EMAIL --name NAME --role admin|publisher|editor|writer',
    load: async () => (await import('./commands/users.ts')).usersCommand,
  },
  bounce: {
    usage: 'bounce [--recipient ADDRESS] < MESSAGE',
    load: async () => (await import('./commands/bounce.ts')).bounceCommand,
  },
  backup: { usage: 'backup FILE', load: async () => (await import('./commands/backup.ts')).backupCommand },
  restore: { usage: 'restore FILE', load: async () => (await import('./commands/backup.ts')).restoreCommand },
}

const usage = (): string =>
  ['Usage: npm run -s bulletin -- <command>', ...Object.values(commands).map((command) => `  ${command.usage}`)].join(
    '\n',
  )

/** Errors of the input rather than of the machine. */
const inputErrors = new Set([
  'USAGE',
  'DRAFT_UNREADABLE',
  'DRAFT_TOO_LARGE',
  'DRAFT_INVALID',
  'DRAFT_ENCRYPTED',
  'DRAFT_DAMAGED',
  'DRAFT_EXPANDS',
  'DRAFT_FORMAT',
  'DRAFT_TIMEOUT',
  'ISSUE_EXISTS',
  'PUBLICATION_UNKNOWN',
  'NOT_FOUND',
  'BACKUP_INVALID',
  'CONFIG_INVALID',
  'RESTORE_NOT_EMPTY',
])

async function main(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const command = commands[name]
  if (!command) throw new BulletinError('USAGE', name ? `There is no command "${name}".\n${usage()}` : usage())
  return (await command.load())(rest)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof BulletinError
  process.stderr.write(
    known ? `${error.code}: ${error.message}\n` : `UNEXPECTED: ${error instanceof Error ? error.stack : error}\n`,
  )
  process.exitCode = known && inputErrors.has(error.code) ? 2 : 1
}
// A pipe takes large outputs piece by piece; connections that a library keeps open must not keep a finished command alive.
process.stdout.write('', () => process.exit())
