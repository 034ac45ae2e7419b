import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { storeDraft } from '../../src/assemble/store-draft.ts'
import type { Block } from '../../src/document/nodes.ts'
import { issueSlug } from '../../src/document/numbering.ts'
import { allBlocks } from '../../src/document/walk.ts'
import { BulletinError } from '../../src/errors.ts'
import type { DraftBlock, DraftIssue } from '../../src/import/draft.ts'
import { withPictures } from '../../src/publish/from-draft.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { type FoundPictures, readDraftFile, readPictures } from './read-draft-file.ts'

const demoFolder = resolve(dirname(fileURLToPath(import.meta.url)), '../demo')

/** The demo that is published at once; printing all of them would make the first start slow. */
const published = 'kiat-watch-2024-18.json'

/** Stores a publication of each house style; those that exist stay as they are. */
export async function storePublications(payload: Payload): Promise<void> {
  for (const style of houseStyles.values()) {
    const { totalDocs } = await payload.count({ collection: 'publications', where: { key: { equals: style.key } } })
    if (totalDocs > 0) continue
    await payload.create({
      collection: 'publications',
      data: { ...style.defaults, sections: style.sections.map((title) => ({ title })) },
    })
  }
}

/** Stores every demo issue as a draft that is ready, and gives the one that is published with its address. */
export async function storeDemoIssues(payload: Payload): Promise<{ issue: string; address: string }> {
  const files = (await readdir(demoFolder)).filter((name) => name.endsWith('.json')).sort()
  const stored = new Map<string, { issue: string; address: string }>()
  for (const file of files) stored.set(file, await storeIssue(payload, join(demoFolder, file)))
  const first = stored.get(published)
  if (!first) throw new BulletinError('DRAFT_UNREADABLE', `The demo ${published} is not in ${demoFolder}.`)
  return first
}

async function storeIssue(payload: Payload, path: string): Promise<{ issue: string; address: string }> {
  const draft = await readDraftFile(path)
  const { publication, year, number } = draft
  const address = `/${publication}/${issueSlug({ year: year ?? 0, number: number ?? 0 })}`
  const { docs } = await payload.find({
    collection: 'issues',
    where: { 'publication.key': { equals: publication }, year: { equals: year }, number: { equals: number } },
    limit: 1,
    depth: 0,
  })
  if (docs[0]) return { issue: docs[0].id, address }
  const found = await readPictures(draft, path)
  const body = (blocks: readonly DraftBlock[], footnotes: Readonly<Record<string, string>>) =>
    withPictures(blocks, { ...footnotes }, found.pictures)
  const pictures = await storePictures(payload, draft, found, body)
  const issue = await storeDraft(payload, draft, {
    date: draft.date ?? '',
    state: 'done',
    body,
    picture: (asset) => pictures.get(asset) ?? null,
  })
  return { issue, address }
}

type Bodies = (blocks: readonly DraftBlock[], footnotes: Readonly<Record<string, string>>) => Block[]

/** Stores the pictures of a demo by their asset names; their words come from its figures. */
async function storePictures(
  payload: Payload,
  draft: DraftIssue,
  found: FoundPictures,
  body: Bodies,
): Promise<Map<string, { id: string; alt: string }>> {
  const bodies = [draft.report?.summary ?? [], ...draft.sections.flatMap(({ articles }) => articles.map((a) => a.body))]
  const stored = new Map<string, { id: string; alt: string }>()
  for (const { block } of bodies.flatMap((blocks) => [...allBlocks(body(blocks, {}))])) {
    if (block.type !== 'figure' || block.asset === null || stored.has(block.asset)) continue
    const { asset: name, alt } = block
    const file = found.bytes.get(name)
    if (!file) continue
    const data = Buffer.from(file.bytes)
    const created = await payload.create({
      collection: 'media',
      data: { alt, credit: '자체 제작' },
      file: { data, mimetype: file.mediaType, name: pictureName(found, name), size: data.byteLength },
    })
    stored.set(name, { id: created.id, alt })
  }
  return stored
}

/** The picture's name beside the draft. */
const pictureName = (found: FoundPictures, asset: string): string =>
  basename([...found.pictures].find(([, picture]) => picture.name === asset)?.[0] ?? asset)
