import { randomBytes } from 'node:crypto'
import { readEnv } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import { openPayload } from '../open-payload.ts'
import { readArguments, text } from './arguments.ts'

const roles = ['admin', 'publisher', 'editor', 'writer'] as const
type Role = (typeof roles)[number]
const isRole = (value: string | undefined): value is Role => roles.includes(value as Role)

/** Adds a user with a password of its own making, printed once. */
export async function usersCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { name: { type: 'string' }, role: { type: 'string' } }, [
    'add',
    'EMAIL',
  ])
  const [verb, email = ''] = positionals
  const role = text(values.role)
  if (verb !== 'add') throw new BulletinError('USAGE', 'Only "users add EMAIL" is known.')
  if (!isRole(role)) throw new BulletinError('USAGE', `--role is one of ${roles.join(', ')}.`)
  const { payload, close } = await openPayload(readEnv())
  try {
    const password = randomBytes(12).toString('base64url')
    await payload.create({ collection: 'users', data: { email, password, role, name: text(values.name) ?? email } })
    process.stdout.write(`${email} ${password}\n`)
    return 0
  } finally {
    await close()
  }
}
