import { createHash } from 'node:crypto'
import mjml2html from 'mjml'
import { apparatusOf } from '../../templates/apparatus.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import { mailCharts } from '../../templates/email/chart.ts'
import { writeEmail } from '../../templates/email/issue.ts'
import { emailSubject } from '../../templates/email/subject.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { writeText } from '../../templates/text/issue.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import { chartPng } from '../charts/png.ts'
import { encodedSize } from '../delivery/quoted-printable.ts'
import { inlineText } from '../document/inline.ts'
import type { Chart, Issue } from '../document/nodes.ts'
import { issueTitle } from '../document/numbering.ts'
import type { Problem } from '../document/problem.ts'
import { articles } from '../document/walk.ts'
import { BulletinError } from '../errors.ts'
import { cutFaces, dataAddress, type Face, fontFaceCss, planFonts } from '../press/fonts.ts'
import { printImages } from '../press/image.ts'
import type { Press, Print } from '../press/press.ts'
import { fitProblems } from './fit.ts'
import { mailSizeProblems } from './mail-size.ts'
import type { SlotValues } from './slots.ts'

/** A picture's bytes with what the browser must be told of them. */
export interface AssetBytes {
  bytes: Uint8Array
  mediaType: string
}

/** Where the outputs will live. */
export interface Addresses {
  /** Address prefix of files that belong to the web page, `/kiat-watch/2026-22/editions/1`; null puts them into the page. */
  files: string | null
  /** Absolute address of the web page, for the mail. */
  web: string
  /** Absolute address of the PDF, for the mail. */
  pdf: string
  /** Absolute address prefix of the pictures in the mail: the edition's own, for a mail that was sent can't be changed. */
  mailFiles: string
  /** Page of the series, empty where there is none. */
  home: string
  /** See `WebContext`. */
  earlier: { first: string; changes: string } | null
  edition: number | null
}

export interface RenderedFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

export interface Rendered {
  /** `issue.pdf`, `web.html`, `email.html`, `email.txt` and what the web page asks for. */
  files: RenderedFile[]
  subject: string
  print: Omit<Print, 'pdf'>
  problems: Problem[]
  /** Bytes of the mail's HTML part as it is encoded. */
  mailSize: number
  milliseconds: Record<string, number>
}

/** The weights that the web page is set in. */
export const screenWeights = [400, 600, 700] as const
const extension: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }

/** Makes every output from one document. Throws what `Press.print` throws. */
export async function renderIssue(
  issue: Issue,
  style: HouseStyle,
  assets: ReadonlyMap<string, AssetBytes>,
  options: {
    press: Press
    addresses: Addresses
    recipient: SlotValues
    /** Prints PDF/A-2b. */
    pdfa?: boolean
    onStep?: (step: 'print' | 'screens') => Promise<void>
  },
): Promise<Rendered> {
  const { press, addresses, recipient } = options
  const milliseconds: Record<string, number> = {}
  await options.onStep?.('print')
  const print = await clocked(milliseconds, 'pdf', () => printIssue(issue, style, assets, press, options.pdfa))
  await options.onStep?.('screens')
  const pdf = { pages: print.pages, bytes: print.pdf.byteLength }
  const web = await clocked(milliseconds, 'web', () =>
    renderWeb(issue, style, assets, addresses, { pdf, pageOf: print.pageOf }),
  )
  const charts = await clocked(milliseconds, 'charts', () =>
    drawCharts(issue, style, (name) => `${addresses.mailFiles}/${name}`),
  )
  const context = {
    web: addresses.web,
    pdf: { ...pdf, address: addresses.pdf },
    pageOf: print.pageOf,
    recipient,
    chart: (node: Chart) => charts.pictures.get(node) ?? null,
  }
  const email = await clocked(milliseconds, 'email', () => compileEmail(writeEmail(issue, style, context).toString()))
  const text = await clocked(milliseconds, 'text', async () => writeText(issue, style, context))
  const { pdf: bytes, ...report } = print
  const mailSize = encodedSize(email)
  return {
    files: [
      { name: 'issue.pdf', mediaType: 'application/pdf', bytes },
      { name: 'web.html', mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(web.html) },
      { name: 'email.html', mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(email) },
      { name: 'email.txt', mediaType: 'text/plain; charset=utf-8', bytes: Buffer.from(text) },
      ...web.files,
      ...charts.files,
    ],
    subject: emailSubject(issue),
    print: report,
    problems: [
      ...print.missingGlyphs.map(missingGlyph),
      ...print.footnotesMoved.map(footnoteMoved),
      ...fitProblems(issue, print),
      ...mailSizeProblems(mailSize),
    ],
    mailSize,
    milliseconds: {
      ...milliseconds,
      ...Object.fromEntries(Object.entries(print.milliseconds).map(([k, v]) => [`pdf.${k}`, v])),
    },
  }
}

async function clocked<T>(into: Record<string, number>, step: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  into[step] = Math.round(performance.now() - start)
  return result
}

/** The page that the press prints, pictures inside it. */
export const pagedHtml = (issue: Issue, style: HouseStyle, assets: ReadonlyMap<string, AssetBytes>): string =>
  style
    .paged(issue, { asset: (name) => dataUrl(assets.get(name)), apparatus: apparatusOf(issue, style.wording) })
    .toString()

/** A picture as an address that holds its own bytes; null without. */
export const dataUrl = (asset: AssetBytes | undefined): string | null =>
  asset ? `data:${asset.mediaType};base64,${Buffer.from(asset.bytes).toString('base64')}` : null

/** Prints an issue of a house style; `pdfa` adds what PDF/A-2b asks for. Throws what `Press.print` throws. */
export const printIssue = async (
  issue: Issue,
  style: HouseStyle,
  assets: ReadonlyMap<string, AssetBytes>,
  press: Press,
  pdfa = false,
): Promise<Print> =>
  press.print({
    html: pagedHtml(issue, style, await printImages(assets, { width: style.area.width })),
    area: style.area,
    meta: {
      title: [issueTitle(issue), inlineText(issue.report?.title ?? []).replace(/\*+/g, '')].filter(Boolean).join(' '),
      author: issue.publication.publisher.name,
      subject: issue.lead,
      language: 'ko',
      date: new Date(`${issue.date || '1970-01-01'}T00:00:00+09:00`),
      ...(pdfa ? { pdfa } : {}),
    },
  })

/** Width at which the newsletter shows a chart, in px. */
const mailChartWidth = 576
/** Width for which it is drawn, in mm: its type then shows at 13 to 15 px. */
const mailChartMillimetres = 110

/** The charts that the newsletter shows, as pictures; `address` tells where each will live. */
export async function drawCharts(issue: Issue, style: HouseStyle, address: (name: string, png: Uint8Array) => string) {
  const files: RenderedFile[] = []
  const pictures = new Map<Chart, { address: string; width: number; height: number }>()
  const { places } = apparatusOf(issue, style.wording)
  for (const { article } of articles(issue)) {
    for (const node of mailCharts(article.body)) {
      const svg = chartSvg(node, style.charts, { width: mailChartMillimetres, ground: 'mail', places }).toString()
      const { png, width, height } = await chartPng(svg, mailChartWidth)
      const name = `charts/${sha256(png).slice(0, 16)}.png`
      files.push({ name, mediaType: 'image/png', bytes: png })
      pictures.set(node, { address: address(name, png), width, height })
    }
  }
  return { files, pictures }
}

async function renderWeb(
  issue: Issue,
  style: HouseStyle,
  assets: ReadonlyMap<string, AssetBytes>,
  addresses: Addresses,
  facts: { pdf: { pages: number; bytes: number }; pageOf: Record<string, number> },
): Promise<{ html: string; files: RenderedFile[] }> {
  const files = new Map<string, RenderedFile>()
  const base = addresses.files
  const asset = (name: string): string | null => {
    const found = assets.get(name)
    if (!found || base === null) return dataUrl(found)
    const file = `assets/${sha256(found.bytes).slice(0, 16)}.${extension[found.mediaType] ?? 'bin'}`
    files.set(file, { name: file, mediaType: found.mediaType, bytes: found.bytes })
    return `${base}/${file}`
  }
  const context = {
    asset,
    pdf: { ...facts.pdf, address: base === null ? addresses.pdf : `${base}/issue.pdf` },
    pageOf: facts.pageOf,
    home: addresses.home,
    earlier: addresses.earlier,
    edition: addresses.edition,
  }
  const faces = await cutFaces(
    await planFonts(writeWeb(issue, style, { ...context, fontFaces: '' }).toString()),
    screenWeights,
    'woff2',
  )
  const address = (face: Face): string => {
    if (base === null) return dataAddress(face)
    const file = `fonts/${sha256(face.bytes).slice(0, 16)}.woff2`
    files.set(file, { name: file, mediaType: 'font/woff2', bytes: face.bytes })
    return `${base}/${file}`
  }
  return {
    html: writeWeb(issue, style, { ...context, fontFaces: fontFaceCss(faces, address) }).toString(),
    files: [...files.values()],
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** MJML to HTML; a complaint of the compiler is a fault of a template. */
export async function compileEmail(mjml: string): Promise<string> {
  const { html, errors } = await mjml2html(mjml, { validationLevel: 'soft', keepComments: false })
  if (errors.length > 0)
    throw new BulletinError(
      'OUTPUTS_DIFFER',
      `The mail template is invalid: ${errors.map((e) => e.message).join('; ')}`,
    )
  return html
}

const footnoteMoved = ({ number, callPage, notePage }: Print['footnotesMoved'][number]): Problem => ({
  code: 'footnote-moved',
  severity: 'warning',
  path: '',
  message: `각주 ${number}은(는) ${callPage}쪽에서 부르지만 ${notePage}쪽에 놓였습니다.`,
  hint: '그 쪽의 각주나 본문을 줄이면 같은 쪽에 놓입니다.',
})

/** A character that would print as an empty box. */
export const missingGlyph = (char: string): Problem => ({
  code: 'glyph-missing',
  severity: 'error',
  path: '',
  message: `인쇄할 글꼴이 없는 글자입니다: ${char} (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
  hint: '다른 글자로 바꾸어 쓰세요. 그대로 두면 지면에 빈 네모로 나옵니다.',
})
