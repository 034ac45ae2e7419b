import type { ChartLook } from '../../charts/look.ts'
import { ink, secondary } from './tokens.ts'

/** A country keeps its colour and dash; thickness, dash and direct label tell the lines apart in grey. Source: design/kiat.md §3.4. */
export const charts: ChartLook = {
  ink,
  grey: secondary,
  grid: '#D5DBE3',
  series: [
    { colour: '#0B4DA2', dash: [], marker: 'disc' },
    { colour: '#B0430A', fill: '#6F9BD1', dash: [], marker: 'disc' },
    { colour: '#3C444E', fill: '#C3D3E8', dash: [12, 2.5], marker: 'disc' },
    { colour: '#00796B', dash: [6.2, 2.8], marker: 'disc' },
    { colour: '#6B3A8F', dash: [1.3, 2.7], marker: 'disc' },
    { colour: '#946200', dash: [8.5, 2.3, 1.7, 2.3], marker: 'disc' },
  ],
}
