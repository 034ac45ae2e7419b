import { type ChartLook, compactManner } from '../../charts/look.ts'
import { deep, ink, pale, secondary, teal } from './tokens.ts'

/** Source: design/geri-kdb-plain.md §1.4 and §2.6. */
export const charts: ChartLook = {
  ...compactManner,
  ink,
  grey: secondary,
  grid: pale,
  series: [
    { colour: teal, dash: [], marker: 'disc' },
    { colour: '#a85a10', fill: '#bfded8', dash: [], marker: 'square' },
    { colour: '#5c6a67', dash: [3, 2], marker: 'ring' },
    { colour: deep, dash: [6.5, 2.4], marker: 'disc' },
    { colour: '#6b4a8c', dash: [1.3, 2.4], marker: 'square' },
    { colour: '#7d6a00', dash: [7.5, 2.2, 1.5, 2.2], marker: 'ring' },
  ],
}
