import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BulletinError } from '../../src/errors.ts'
import { readArguments, text } from './arguments.ts'

const here = resolve(dirname(fileURLToPath(import.meta.url)), '../../templates/publications')

/** `my-series` → `mySeries`. */
const identifier = (key: string): string => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The registry of the folders that are there, as `index.ts` holds it. */
export function registry(keys: readonly string[]): string {
  const names = [...keys].sort().map((key) => ({ key, name: identifier(key) }))
  return `import type { HouseStyle } from '../style.ts'
${names.map(({ key, name }) => `import { ${name} } from './${key}/index.ts'`).join('\n')}

/** Every house style, by key. \`bulletin new-publication KEY\` adds one. */
export const houseStyles: ReadonlyMap<string, HouseStyle> = new Map(
  [${names.map(({ name }) => name).join(', ')}].map((style) => [style.key, style]),
)
`
}

/**
 * Makes `templates/publications/KEY` from `plain` and enters it in the registry. Throws USAGE for a key that can't name a
 * folder, or that is taken.
 */
export async function newPublicationCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { in: { type: 'string' } }, ['KEY'])
  const key = positionals[0] as string
  const folder = text(values.in) ?? here
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key))
    throw new BulletinError('USAGE', 'KEY is lower-case letters and digits, parted by hyphens: "my-series".')
  const keys = await folders(folder)
  if (keys.includes(key)) throw new BulletinError('USAGE', `There is a publication "${key}" already.`)
  const target = join(folder, key)
  await cp(join(folder, 'plain'), target, { recursive: true, errorOnExist: true, force: false })
  await rewrite(join(target, 'index.ts'), (source) =>
    source.replace('export const plain:', `export const ${identifier(key)}:`).replace("key: 'plain'", `key: '${key}'`),
  )
  await rewrite(join(target, 'defaults.ts'), (source) => source.replace("key: 'plain'", `key: '${key}'`))
  await rewrite(join(target, 'README.md'), (source) => source.replaceAll('--publication plain', `--publication ${key}`))
  await writeFile(join(folder, 'index.ts'), registry([...keys, key]))
  process.stdout.write(`${target} is there; its README.md tells where to change what.\n`)
  return 0
}

const folders = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

async function rewrite(file: string, change: (source: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8')
  const after = change(before)
  if (after === before) throw new BulletinError('USAGE', `${file} is not as "plain" has it; nothing to rename there.`)
  await writeFile(file, after)
}
