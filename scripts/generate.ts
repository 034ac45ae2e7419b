/** Writes the files that Payload derives from the content model: its types and the map of admin components. */
import { readFile, rm, stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { generateImportMap, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'

/** Where the two files go. */
export interface Generated {
  types: string
  importMap: string
}

/** Where the two files belong in the repository. */
export const committed = (config: SanitizedConfig): Generated => ({
  types: config.typescript.outputFile ?? '',
  importMap: config.admin.importMap.importMapFile ?? '',
})

/** Writes both files and proves it: Payload's own commands sometimes end well and have written nothing. */
export async function generate(config: SanitizedConfig, to: Generated = committed(config)): Promise<void> {
  const started = Date.now()
  await Promise.all([rm(to.types, { force: true }), rm(to.importMap, { force: true })])
  await generateTypes({ ...config, typescript: { ...config.typescript, outputFile: to.types } }, { log: false })
  const importMap = { ...config.admin.importMap, importMapFile: to.importMap }
  await generateImportMap({ ...config, admin: { ...config.admin, importMap } }, { log: false, force: true })
  const expected: [string, string][] = [
    [to.types, 'export interface Config'],
    [to.importMap, 'export const importMap'],
  ]
  for (const [file, word] of expected) {
    const fresh = (await stat(file)).mtimeMs >= started - 2000
    if (!fresh || !(await readFile(file, 'utf8')).includes(word)) throw new Error(`${file} was not written.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // Without `--conditions=production` Lexical's modules wait for one another for ever on Node 20 when the machine is busy,
  // and Node ends without a word: then this stands.
  process.exitCode = 1
  const { default: config } = await import('../src/payload.config.ts')
  await generate(await config)
  console.log(Object.values(committed(await config)).join('\n'))
  process.exit(0)
}
