/** The articles of the editors' journey, and how they are written into the form. */
import type { Desk } from '../support/desk.ts'
import { compose } from '../support/hangul.ts'

export const first = {
  title: '양자 컴퓨팅 하드웨어의 값비싼 경쟁',
  organisation: '국립표준기술연구소',
  mark: 'NIST',
  summary: '오류를 줄이는 두 갈래 길을 나란히 놓고 살핌',
  claim: '세 나라가 오류 정정* 기술에 예산을 몰아줌',
  detail: '미국은 초전도, 독일은 이온 방식에 무게',
  conclusion: '하나의 방식이 앞서기까지는 시간이 걸릴 전망',
  note: '여러 큐비트로 한 큐비트의 값을 지키는 방법',
  remark: '예산은 해마다 달라짐',
  caption: '나라별 예산',
  cells: ['나라', '예산', '방식', '미국', '30억불', '초전도', '독일', '20억불', '이온'],
}

export const second = {
  title: '핵심 광물을 둘러싼 새 협력',
  summary: '자원을 가진 나라와 기술을 가진 나라가 손을 잡음',
  claim: '광물 공급망을 넓히는 협정이 잇따름',
}

export const drawer = '[id^="doc-drawer_articles"]'
const body = '.ContentEditable__root'

/** Closes a drawer and waits until it is away. */
export async function closeDrawer(desk: Desk, which: string): Promise<void> {
  await desk.click(`${which} .doc-drawer__header-close`)
  await desk.page.waitForSelector(which, { hidden: true })
}

/** Adds a row to a list of the form and writes into one of its fields. */
async function addRow(desk: Desk, words: string, field: string, text: string, within: string): Promise<void> {
  // Payload 3.90 now and then leaves a new row grey until the form asks the server once more.
  await desk.answered()
  await desk.press(words, within)
  const timeout = 5000
  const row = await desk.page.waitForSelector(`${within} ${field}`, { visible: true, timeout }).catch(() => null)
  if (!row) {
    await desk.page.focus(`${within} #field-title`)
    for (const key of ['End', 'Space', 'Backspace'] as const) await desk.page.keyboard.press(key)
  }
  await desk.write(`${within} ${field}`, text)
}

/** Makes the organisation without leaving the article, and finds it chosen. */
export async function addOrganisation(desk: Desk, within: string): Promise<void> {
  await desk.click(`${within} #field-source__organisation .relationship-add-new__add-button`)
  const inner = '[id^="doc-drawer_organisations"]'
  await desk.write(`${inner} #field-name`, first.organisation)
  await desk.fill(`${inner} #field-mark`, first.mark)
  await desk.save(inner)
  await closeDrawer(desk, inner)
  await desk.reads(`${within} #field-source__organisation .rs__control`, first.organisation)
}

export const addSummary = (desk: Desk, text: string, within: string): Promise<void> =>
  addRow(desk, '요약 문장 추가', '#field-summary__0__sentence', text, within)

/** A reference with organisation, title and date. */
export async function addReference(desk: Desk, within = ''): Promise<void> {
  await addRow(desk, '참고 자료 추가', '#field-references__0__organisation', 'NIST', within)
  await desk.fill(`${within} #field-references__0__title`, 'The State of Quantum Hardware')
  await desk.fill(`${within} #field-references__0__date`, '2026-10-28')
}

/** Outline, notes and remark, with the keys that the screen tells. */
export async function writeOutline(desk: Desk, within: string): Promise<void> {
  const { keyboard } = desk.page
  await desk.click(`${within} ${body}`)
  await compose(desk.page, first.claim)
  await keyboard.press('Enter')
  await keyboard.type('* ')
  await compose(desk.page, first.note)
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await compose(desk.page, first.detail)
  await keyboard.press('Enter')
  await keyboard.down('Shift')
  await keyboard.press('Tab')
  await keyboard.up('Shift')
  await compose(desk.page, first.conclusion)
  await keyboard.press('Enter')
  await keyboard.sendCharacter('※')
  await keyboard.press('Space')
  await compose(desk.page, first.remark)
  await keyboard.press('Enter')
}

/** A table from the toolbar: cells by Tab, two cells of the last column marked by the mouse and merged, then its caption. */
export async function writeTable(desk: Desk, within: string): Promise<void> {
  const { page } = desk
  await desk.press('표', `${within} .fixed-toolbar`)
  for (const [index, text] of first.cells.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await compose(page, text)
  }
  await markCells(desk, `${within} tr:nth-child(2) td:nth-child(3)`, `${within} tr:nth-child(3) td:nth-child(3)`)
  await chooseTool(desk, 'merge', within)
  await desk.write(`${within} .line--caption`, first.caption)
}

/** Chooses one of the table tools. */
export async function chooseTool(desk: Desk, key: string, within: string): Promise<void> {
  await desk.click(`${within} .toolbar-popup__dropdown-tableTools`)
  await desk.click(`.toolbar-popup__dropdown-item-${key}:not(.disabled)`)
}

/** Marks two cells by drawing the mouse from one to the other. */
async function markCells(desk: Desk, from: string, to: string): Promise<void> {
  const { page } = desk
  const middle = async (selector: string) => {
    const box = await (await page.waitForSelector(`${selector} p`))?.boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  await desk.shown(to)
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
  await page.mouse.up()
  await page.waitForSelector(`${to}.LexicalEditorTheme__tableCellSelected`)
}

/** Kind, depth and text of each line of the body as the editor shows it. */
export const linesOf = (desk: Desk, within = ''): Promise<string[]> =>
  desk.page.$$eval(`${within} ${body} > p`, (lines) =>
    lines.map((line) => {
      const { indent, mark } = (line as HTMLElement).dataset
      const kind = line.classList.contains('line--caption') ? '제목' : (mark ?? `${Number(indent) + 1}단`)
      return `${kind} ${line.textContent}`
    }),
  )
