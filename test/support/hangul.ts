/** Types Korean as an input method does: each syllable is composed stage by stage, ㅎ → 하 → 한, before it is committed. */
import type { CDPSession, Page } from 'puppeteer-core'

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const base = 0xac00
const perInitial = 21 * 28

/** A change of what stands under composition, or the end of it. */
export type Stage = { compose: string } | { commit: string }

const isSyllable = (char: string): boolean => char >= '가' && char <= '힣'

/** Stages of a text. A consonant hangs on to an open syllable before its vowel comes, as keyboards have it: 하, 한, then 하 and 나. */
export function stagesOf(text: string): Stage[] {
  const stages: Stage[] = []
  let open = ''
  const commit = () => {
    if (open) stages.push({ commit: open })
    open = ''
  }
  for (const char of text.normalize('NFC')) {
    if (!isSyllable(char)) {
      commit()
      stages.push({ commit: char })
      continue
    }
    const code = char.charCodeAt(0) - base
    const final = code % 28
    const initial = initials[Math.floor(code / perInitial)] ?? ''
    if (open && (open.charCodeAt(0) - base) % 28 === 0 && finals.includes(initial)) {
      stages.push({ compose: String.fromCharCode(open.charCodeAt(0) + finals.indexOf(initial)) })
      commit()
    } else {
      commit()
      stages.push({ compose: initial })
    }
    if (final > 0) stages.push({ compose: String.fromCharCode(base + code - final) })
    stages.push({ compose: char })
    open = char
  }
  commit()
  return stages
}

/** Composes a text into whatever has the focus. */
export const compose = (page: Page, text: string): Promise<void> => play(page, stagesOf(text))

/** Composes a text and leaves its last syllable in the making. */
export const composing = (page: Page, text: string): Promise<void> => play(page, stagesOf(text).slice(0, -1))

/**
 * Composes a text and then presses a key that is no letter, as browsers tell of it: the input method takes the key first (229, while
 * it is composing), commits its syllable, and lets the key through.
 */
export async function composeThen(page: Page, text: string, code: string, key: () => Promise<void>): Promise<void> {
  await composing(page, text)
  const session = await page.createCDPSession()
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code, windowsVirtualKeyCode: 229 })
  await session.send('Input.insertText', { text: text.at(-1) ?? '' })
  await session.detach()
  await key()
  await release(page, code)
}

/** The finger leaves a key that the input method had taken. */
async function release(page: Page, code: string): Promise<void> {
  const session = await page.createCDPSession()
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code })
  await session.detach()
}

async function play(page: Page, stages: readonly Stage[]): Promise<void> {
  const session: CDPSession = await page.createCDPSession()
  for (const stage of stages) {
    if ('commit' in stage) await session.send('Input.insertText', { text: stage.commit })
    else
      await session.send('Input.imeSetComposition', {
        text: stage.compose,
        selectionStart: stage.compose.length,
        selectionEnd: stage.compose.length,
      })
  }
  await session.detach()
}
