/** Text of a file of addresses → its rows. */
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { BulletinError } from '../../errors.ts'

/** Longest row, in characters: what is longer is a quotation mark that was never closed. */
const longestRow = 64 * 1024

/** The rows of a text; throws SUBSCRIBERS_FILE where it is no table. An empty line is a row of one empty cell. */
export async function* rowsOf(text: AsyncIterable<string>, separator: string): AsyncGenerator<string[]> {
  const source = Readable.from(text)
  const parser = parse({
    delimiter: separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const row of parser) yield row as string[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new BulletinError(
      'SUBSCRIBERS_FILE',
      `${parser.info.lines}번째 줄 가까이에서 표를 읽지 못했습니다. 따옴표가 닫히지 않았는지 보고 다시 올리세요.`,
      { cause: error },
    )
  } finally {
    source.destroy()
    parser.destroy()
  }
}

const separators = [',', ';', '\t', '|'] as const

/** The sign between cells: the one that stands equally often in the most of the first lines. */
export function separatorOf(head: string): string {
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const counted = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const first = counts[0] ?? 0
    return { separator, score: first === 0 ? 0 : counts.filter((count) => count === first).length * 100 + first }
  })
  const [best] = counted.sort((a, b) => b.score - a.score)
  return best && best.score > 0 ? best.separator : ','
}
