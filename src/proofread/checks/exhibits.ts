import { allBlocks, articles } from '../../document/walk.ts'
import type { Finding } from '../finding.ts'
import { type ChartMatrix, chartMatrix, type TableMatrix, tableMatrix } from '../matrices.ts'
import type { Check } from '../reading.ts'

interface Pairing {
  row: string
  column: string
  inTable: string
  inChart: string
  same: boolean
}

/** What two exhibits both tell: rows by their names, columns by their heads, or the one column that the chart has. */
function shared(table: TableMatrix, chart: ChartMatrix): Pairing[] {
  const isSame = table.caption !== '' && table.caption === chart.caption
  return chart.columns.flatMap((column, index) => {
    const at = table.columns.findIndex(({ key }) => key !== '' && key === column.key)
    const only = chart.columns.length === 1 && isSame && table.columns.length === 1 ? 0 : -1
    const found = at >= 0 ? at : only
    if (found < 0 || (!isSame && chart.unit !== table.unit)) return []
    return chart.rows.flatMap(({ key, name, values }) => {
      const row = table.rows.find((one) => one.key === key)
      const [inTable, inChart] = [row?.values[found], values[index]]
      if (!inTable || !inChart || inTable.value === null || inChart.value === null) return []
      const same = inTable.value === inChart.value
      return [{ row: name, column: column.name, inTable: inTable.text, inChart: inChart.text, same }]
    })
  })
}

/** Where most of what two exhibits share is equal, they tell the same, and what differs is a slip. */
function slips(table: TableMatrix, chart: ChartMatrix): Pairing[] {
  const pairs = shared(table, chart)
  const wrong = pairs.filter(({ same }) => !same)
  const isSame = table.caption !== '' && table.caption === chart.caption
  const isEnough = isSame ? pairs.length >= 2 : pairs.length >= 3
  return isEnough && wrong.length * 2 < pairs.length ? wrong : []
}

/** Numbers that a table and a chart of one article tell differently. */
export const exhibits: Check = ({ issue, stretches }) =>
  [...articles(issue)].flatMap(({ article, path }): Finding[] => {
    const blocks = [...allBlocks(article.body)]
    const tables = blocks.flatMap(({ block, path: at }) => (block.type === 'table' ? [tableMatrix(block, at)] : []))
    const charts = blocks.flatMap(({ block, path: at }) => (block.type === 'chart' ? [chartMatrix(block, at)] : []))
    return tables.flatMap((table) =>
      charts.flatMap((chart) =>
        slips(table, chart).map((slip): Finding => {
          const here = `${path}/body/${chart.path}`
          const line = stretches.find((one) => one.path === `${here}/caption`)
          return {
            code: 'proof-exhibits',
            severity: 'warning',
            path: here,
            message: `표와 차트의 값이 다릅니다: ${slip.row} ${slip.column} ${slip.inTable} / ${slip.inChart}`.replace(
              '  ',
              ' ',
            ),
            hint: `‘${table.name || '표'}’와 ‘${chart.name || '차트'}’ 가운데 맞는 쪽으로 고치세요.`,
            quote: line?.text ?? '',
            line: line?.text ?? '',
            nth: line?.nth ?? 0,
            at: { start: 0, end: line?.text.length ?? 0 },
          }
        }),
      ),
    )
  })
