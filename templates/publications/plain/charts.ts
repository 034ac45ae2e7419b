import { type ChartLook, compactManner } from '../../charts/look.ts'
import { accent, ink, pale, secondary } from './tokens.ts'

/** The accent leads, greys and two quiet colours follow. Source: design/geri-kdb-plain.md §1.4 and §4. */
export const charts: ChartLook = {
  ...compactManner,
  ink,
  grey: secondary,
  grid: pale,
  series: [
    { colour: accent, dash: [], marker: 'disc' },
    { colour: '#3f4650', fill: '#c4c7cc', dash: [], marker: 'square' },
    { colour: '#6b7078', fill: '#e3e4e6', dash: [3, 2], marker: 'ring' },
    { colour: '#2f6f8f', dash: [6.5, 2.4], marker: 'disc' },
    { colour: '#6b4a8c', dash: [1.3, 2.4], marker: 'square' },
    { colour: '#7a6500', dash: [7.5, 2.2, 1.5, 2.2], marker: 'ring' },
  ],
}
