/** The guide speaks of what is there: its pictures exist, and its buttons bear these words in the source. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const guide = readFileSync(join(root, 'docs/editor-guide.md'), 'utf8')

const pictures = [...guide.matchAll(/(?:!\[[^\]]*\]\(|<img src=")(guide\/[^)"]+)/g)].map((match) => match[1] as string)
const words = [...new Set([...guide.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] as string))]
  .filter((word) => /[가-힣]{2}/.test(word))
  .filter((word) => word !== '단추')

/** Every word of the desk: its components, its collections, and what the server says. */
const desk = ['src/admin', 'src/manuscripts', 'src/approval', 'collections', 'templates/web']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n')

it('has pictures, and each of them is a picture', () => {
  expect(pictures.length).toBeGreaterThan(8)
  for (const picture of pictures) {
    const path = join(root, 'docs', picture)
    expect(existsSync(path), picture).toBe(true)
    expect(readFileSync(path).subarray(1, 4).toString(), picture).toBe('PNG')
    expect(statSync(path).size, picture).toBeLessThan(600_000)
  }
})

it('keeps no picture that it does not show', () => {
  expect(
    readdirSync(join(root, 'docs/guide'))
      .map((name) => `guide/${name}`)
      .sort(),
  ).toEqual([...pictures].sort())
})

it.each(words)('the button “%s” bears these words', (word) => {
  expect(desk).toContain(word)
})
