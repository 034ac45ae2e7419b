import { countLetters } from '../letters.ts'
import type { FileBlock } from './content.ts'
import { plainSymbols } from './symbols.ts'

/** Letters of a text as a file has it; private characters that stand for letters count as those. */
export const fileLetters = (text: string): number => countLetters(plainSymbols(text, '', () => {}))

/** Letters of a draft text that are the file's: without its table tags, picture lines, calls and heads of notes. */
export function draftLetters(text: string): number {
  const plain = text
    .replace(/^!\[[^\]\n]*\]\([^()\s]*\)$/gm, '')
    .replace(/\[\^[^\]\s]{1,20}\]:?/g, '')
    .replace(/<\/?(?:table|tr|t[hd]|br)\b[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
  return countLetters(plain)
}

/** Letters of the numbers that the program draws before list items: they stand in no text of the file. */
export const labelLetters = (blocks: readonly FileBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + countLetters(block.label)
    if (block.type === 'box') return sum + labelLetters(block.blocks)
    const cells = block.rows.flat().reduce((inner, cell) => inner + labelLetters(cell.blocks), 0)
    return sum + cells + labelLetters(block.caption)
  }, 0)
