import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

/** What a file imports: project paths from the root, packages by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
  return found.map((name) => (name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name))
}

const node = /^node:/
/** Room → what its files may import besides themselves; everything else is refused. */
const rules: Record<string, { folder: string; may: RegExp[] }> = {
  'the document model imports nothing': { folder: 'src/document', may: [] },
  'proofreading knows the document alone': { folder: 'src/proofread', may: [/^src\/document\//] },
  'writers know the document alone, and the scales of charts': {
    folder: 'templates',
    may: [/^src\/document\//, /^d3-scale$/],
  },
  'charts become pictures without a browser': {
    folder: 'src/charts',
    may: [/^src\/errors/, node, /^(@resvg\/resvg-js|subset-font|sharp)$/],
  },
  'the import knows the document and parsers': {
    folder: 'src/import',
    may: [/^src\/document\//, /^src\/errors/, node, /^(zod|yauzl|cfb)$/],
  },
  'the process apart knows the readers of files alone': {
    folder: 'src/convert',
    may: [/^src\/import\/files\//, /^src\/errors/, node],
  },
  'manuscripts know the import, the file store and their own collection': {
    folder: 'src/manuscripts',
    may: [/^src\/(document|import|convert)\//, /^src\/(errors|database\/files|press\/image)/, node, /^mongodb$/],
  },
  'assembling knows the document, the draft and the CMS': {
    folder: 'src/assemble',
    may: [
      /^src\/(document|import|proofread)\//,
      /^src\/errors/,
      /^src\/payload-types/,
      /^src\/publish\/edition/,
      /^payload$/,
    ],
  },
  'the press knows the browser and PDF libraries': {
    folder: 'src/press',
    may: [
      /^src\/(errors|document\/(nodes|numbering))/,
      node,
      /^(puppeteer-core|@sparticuz\/chromium|@cantoo\/pdf-lib|pdfjs-dist|subset-font|image-size|sharp)/,
    ],
  },
  'delivery knows the mail transport, and readers of mail': {
    folder: 'src/delivery',
    may: [/^src\/errors/, node, /^(nodemailer|mongodb|postal-mime|imapflow)$/],
  },
  'subscribers know their own collections, tokens, and the CSV library': {
    folder: 'src/subscribers',
    // Files of Korean offices come in CP949, which no platform decodes whole.
    may: [/^templates\/html/, /^src\/(errors|delivery|import\/cp949)/, node, /^(mongodb|csv-parse|csv-stringify)$/],
  },
  'previews get readers, stores, press and clock': {
    folder: 'src/preview',
    may: [
      /^templates\//,
      /^src\/(document|press|publish|database\/files|errors)/,
      // Types alone: what an assembled document looks like.
      /^src\/assemble\/(issue|unsaved)/,
      node,
      /^(mongodb|diff)$/,
    ],
  },
  'files for editing are written from the document and the house style': {
    folder: 'src/handout',
    may: [/^templates\//, /^src\/document\//, /^src\/charts\/png/, node, /^(docx|jszip|sharp)$/],
  },
  'publishing gets stores, clock and transport': {
    folder: 'src/publish',
    may: [
      /^templates\//,
      /^src\/(document|import|assemble\/places|charts\/png|press|delivery|database\/files|errors)/,
      node,
      /^(mjml|cheerio|mongodb|diff)$/,
    ],
  },
  'writing together knows the CMS that it guards and what tells texts apart': {
    folder: 'src/editing',
    // Times are written in one way.
    may: [/^src\/admin\/moments/, node, /^(payload|mongodb|diff)$/],
  },
  'the desk reads the CMS and swaps orders in their collections': {
    folder: 'src/desk',
    may: [
      /^src\/(document|assemble|approval\/stage|publish\/(edition|runs)|delivery\/states|errors|payload-types)/,
      /^(payload|mongodb)$/,
    ],
  },
  'approval knows editions, the mailer and its own collections': {
    folder: 'src/approval',
    may: [
      /^templates\/html/,
      /^src\/(document|errors|delivery|publish\/(edition|changes|addresses|log|compare-counts))/,
      node,
      /^mongodb$/,
    ],
  },
}

describe('who may import whom', () => {
  for (const [rule, { folder, may }] of Object.entries(rules)) {
    it(rule, () => {
      const files = sourcesBelow(folder)
      expect(files.length).toBeGreaterThan(0)
      const refused = files.flatMap((file) =>
        importsOf(file)
          .filter((name) => !name.startsWith(`${folder}/`) && !may.some((pattern) => pattern.test(name)))
          .map((name) => `${file} imports ${name}`),
      )
      expect(refused).toEqual([])
    })
  }

  it('only env.ts reads the environment', () => {
    const readers = ['src', 'collections', 'templates', 'scripts']
      .flatMap(sourcesBelow)
      .filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
    // The browser's package takes no arguments: it is told by variables where to unpack.
    expect(readers).toEqual(['src/env.ts', 'src/press/unpack.ts'])
  })

  it('only the mailbox of bounces knows IMAP, and no web page pulls it in', () => {
    const users = ['src', 'collections', 'templates', 'scripts']
      .flatMap(sourcesBelow)
      .filter((file) => importsOf(file).includes('imapflow'))
    expect(users).toEqual(['src/delivery/bounces/mailbox.ts'])
    const importers = ['src', 'collections', 'templates', 'scripts']
      .flatMap(sourcesBelow)
      .filter((file) => importsOf(file).includes('src/delivery/bounces/mailbox.ts'))
    expect(importers).toEqual(['src/compose-bounce-mailbox.ts'])
  })

  it('only the press knows Puppeteer', () => {
    const users = ['src', 'collections', 'templates', 'scripts']
      .flatMap(sourcesBelow)
      .filter((file) => !file.startsWith('src/press/') && importsOf(file).includes('puppeteer-core'))
    expect(users).toEqual([])
  })
})
