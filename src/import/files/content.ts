/**
 * What a word-processor file says, free of its format: the readers of `docx/`, `hwpx/` and `hwp/` make it, and
 * `draft-text.ts` writes it as a draft.
 */

/** A run of a paragraph. `text` holds neither tabs nor line ends. */
export type Piece =
  | { type: 'text'; value: string }
  | { type: 'raised'; value: string }
  | { type: 'tab' }
  | { type: 'break' }
  | { type: 'page' }
  | { type: 'note'; key: string }
  | { type: 'picture'; file: string; alt: string }

export interface FileParagraph {
  type: 'paragraph'
  /** Level of a heading style, 0 for other text. */
  heading: number
  /** Mark or number that the program draws before the text (`□`, `1.`, `가)`), empty where there is none. */
  label: string
  /** True for the caption of a table or picture. */
  caption: boolean
  pieces: Piece[]
}

export interface FileCell {
  header: boolean
  colspan: number
  rowspan: number
  blocks: FileBlock[]
}

/** Rows hold the cells that begin in them; places covered by a merged cell are left out. */
export interface FileTable {
  type: 'table'
  rows: FileCell[][]
  caption: FileBlock[]
}

/** A frame of text that stood beside the running text. */
export interface FileBox {
  type: 'box'
  blocks: FileBlock[]
}

export type FileBlock = FileParagraph | FileTable | FileBox

/** A picture of the file; `file` is the name that the draft text calls it by. */
export interface FilePicture {
  file: string
  mediaType: string
  bytes: Uint8Array
}

/** One kind of thing that the draft says otherwise than the file, or not at all. */
export interface Loss {
  kind: string
  count: number
  /** Korean, for the editor. */
  message: string
}

/** What a reader hands to the writer. */
export interface FileContent {
  blocks: FileBlock[]
  /** Texts of footnotes and endnotes by the key of their calls. */
  notes: Map<string, FileBlock[]>
  pictures: FilePicture[]
  /** Letters of the file, counted from its XML or records apart from the reading above. */
  letters: number
}

/** Is told what is being done: `표 11개 가운데 4개`. */
export type OnStep = (step: string) => void

/** Pieces of a paragraph, and the tables and frames that hang on it. */
export interface Runs {
  pieces: Piece[]
  boxes: FileBlock[]
}

/** Tells `표 11개 가운데 4개` while tables are read, at most a hundred times. */
export function tableSteps(total: number, onStep: OnStep): () => void {
  const every = Math.max(1, Math.floor(total / 100))
  let done = 0
  return () => {
    done++
    if (done % every === 0 || done === total) onStep(`표 ${total}개 가운데 ${Math.min(done, total)}개`)
  }
}
