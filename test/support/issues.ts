/** Whole issues for tests: the demo's, and the reference draft where it is at hand. */
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { readDraftFile, readPictures } from '../../scripts/commands/read-draft-file.ts'
import type { Issue } from '../../src/document/nodes.ts'
import type { DraftIssue } from '../../src/import/draft.ts'
import { issueFromDraft } from '../../src/publish/from-draft.ts'
import type { Addresses, AssetBytes } from '../../src/publish/render.ts'
import type { SlotValues } from '../../src/publish/slots.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The draft of the demo issue that is published at once. */
export const demoFile = here('../../scripts/demo/kiat-watch-2024-18.json')

/** The drafts of all demo issues. */
export const demoFiles = (): string[] =>
  readdirSync(here('../../scripts/demo/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => here(`../../scripts/demo/${name}`))

const referenceFolder = here('../../../shared/reference/')

/** Path of a reference text; null where the texts are not at hand, as on a fresh clone. */
export function referenceFile(name: string): string | null {
  const file = `${referenceFolder}${name}`
  if (existsSync(file)) return file
  console.warn(`skipped: the reference text ${file} is not here`)
  return null
}

/** A document with the draft it came from and the bytes of its pictures. */
export interface LoadedIssue {
  draft: DraftIssue
  issue: Issue
  pictures: Map<string, AssetBytes>
}

/** Reads a draft file into a document of the style that it names; a text is read as one of `kiat-watch`. */
export async function loadIssue(path: string): Promise<LoadedIssue> {
  const draft = await readDraftFile(path, 'kiat-watch')
  const { pictures, bytes } = await readPictures(draft, path)
  const style = houseStyles.get(draft.publication ?? '') ?? kiatWatch
  return { draft, issue: issueFromDraft(draft, style, pictures, draft.date ?? '2024-09-25'), pictures: bytes }
}

/** Text of a reference draft. */
export const referenceText = (path: string): Promise<string> => readFile(path, 'utf8')

/** Addresses of an issue that is rendered without a public site. */
export const addresses: Addresses = {
  files: null,
  web: 'https://bulletin.example.org/kiat-watch/2026-22',
  pdf: 'https://bulletin.example.org/kiat-watch/2026-22/issue.pdf',
  mailFiles: 'https://bulletin.example.org/kiat-watch/2026-22/editions/1',
  home: '/kiat-watch',
  earlier: null,
  edition: 1,
}

export const recipient: SlotValues = {
  reason: '시험으로 받는 메일입니다.',
  preferences: 'https://bulletin.example.org/preferences',
  unsubscribe: 'https://bulletin.example.org/unsubscribe',
}
