/** What the tests of the body editor share: an article to write into, the caret, the body on the screen and in the store. */
import { expect } from 'vitest'
import { readBody } from '../../src/assemble/lexical-read.ts'
import { outlineOf } from '../support/clipboard.ts'
import type { Desk } from '../support/desk.ts'
import { linesOf } from './article.ts'

/** The writing surface of the body. */
export const surface = '.rich-text-lexical .ContentEditable__root'
/** The line that says what a paste did. */
export const status = '.rich-text-lexical .paste-status'

/** Opens a new article with an empty body and puts the caret into it. */
export async function begin(desk: Desk, title: string): Promise<string> {
  const { body } = await desk.ask('/articles', { method: 'POST', body: { title } })
  const { id } = body.doc as { id: string }
  await desk.go(`/collections/articles/${id}`)
  await desk.click(surface)
  return id
}

/** The body as it is stored. */
export async function storedBody(desk: Desk, id: string): Promise<string[]> {
  const { body } = await desk.ask(`/articles/${id}?depth=0`)
  return outlineOf(readBody(body.body).blocks)
}

/** Waits until the body reads as it should; the comparison at the end tells what it was instead. */
export async function bodyReads(desk: Desk, lines: string[]): Promise<void> {
  await desk.page
    .waitForFunction(
      (at: string, count: number) => document.querySelectorAll(`${at} > p`).length === count,
      { timeout: 5000 },
      surface,
      lines.length,
    )
    .catch(() => {})
  expect(await linesOf(desk, '.rich-text-lexical')).toEqual(lines)
}

/** Two frames: the browser tells of a moved caret a moment after the key or click, and nobody's fingers are faster than that. */
export const settled = (desk: Desk): Promise<void> =>
  desk.page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )

/** A key that moves the caret. */
export const move = async (desk: Desk, key: 'Home' | 'End' | 'ArrowDown'): Promise<void> => {
  await desk.page.keyboard.press(key)
  await settled(desk)
}

/** A key together with Shift. */
export const shift = async (desk: Desk, key: 'Tab' | 'ArrowUp' | 'ArrowLeft' | 'Home'): Promise<void> => {
  await desk.page.keyboard.down('Shift')
  await desk.page.keyboard.press(key)
  await desk.page.keyboard.up('Shift')
  await settled(desk)
}
