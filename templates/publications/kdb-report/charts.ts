import { type ChartLook, compactManner } from '../../charts/look.ts'
import { ink, navy, pale, secondary } from './tokens.ts'

/** Source: design/geri-kdb-plain.md §1.4 and §3.8. */
export const charts: ChartLook = {
  ...compactManner,
  height: 50,
  head: 7,
  ink,
  grey: secondary,
  grid: pale,
  series: [
    { colour: navy, dash: [], marker: 'disc' },
    { colour: '#8f5f1d', fill: '#c9d3e5', dash: [], marker: 'square' },
    { colour: '#3f5c8c', dash: [3, 2], marker: 'ring' },
    { colour: '#5c6470', dash: [6.5, 2.4], marker: 'disc' },
    { colour: '#7a3f6d', dash: [1.3, 2.4], marker: 'square' },
    { colour: '#2f6b4f', dash: [7.5, 2.2, 1.5, 2.2], marker: 'ring' },
  ],
}
