import { describe, expect, it } from 'vitest'
import { distanceOf, nextNumber, type PastNumber } from '../../src/desk/rhythm.ts'

const past = (...rows: [number, number, string][]): PastNumber[] =>
  rows.map(([year, number, date]) => ({ year, number, date, deadline: null, publishAt: null }))
const yearly = '{year}년 {number}호'
const next = (frequency: string, rows: PastNumber[], today: string, numbering = yearly) => {
  const { year, number, date } = nextNumber({ frequency, numbering }, rows, today)
  return { year, number, date }
}

describe('the next issue', () => {
  it.each([
    ['주간', [2026, 12, '2026-03-18'], { year: 2026, number: 13, date: '2026-03-25' }],
    ['격주간', [2026, 12, '2026-06-18'], { year: 2026, number: 13, date: '2026-07-02' }],
    ['월간', [2026, 3, '2026-03-25'], { year: 2026, number: 4, date: '2026-04-25' }],
    ['격월간', [2026, 3, '2026-05-20'], { year: 2026, number: 4, date: '2026-07-20' }],
    ['계간', [2026, 1, '2026-01-31'], { year: 2026, number: 2, date: '2026-04-30' }],
  ] as const)('of a %s publication', (frequency, last, expected) => {
    expect(next(frequency, past([...last]), '2026-01-01')).toEqual(expected)
  })

  it('stays at the end of the month after a short February', () => {
    const rows = past([2026, 2, '2026-02-28'], [2026, 1, '2026-01-31'])
    expect(next('월간', rows, '2026-03-01')).toEqual({ year: 2026, number: 3, date: '2026-03-31' })
  })

  it('begins anew with the year where the number has the year', () => {
    expect(next('격주간', past([2026, 26, '2026-12-24']), '2026-12-24')).toEqual({
      year: 2027,
      number: 1,
      date: '2027-01-07',
    })
    expect(next('월간', past([2026, 12, '2026-12-25']), '2026-12-25', '제{number}호')).toEqual({
      year: 2027,
      number: 13,
      date: '2027-01-25',
    })
  })

  it('runs on over the year where it always did, whatever else the number says', () => {
    const rows = past([2026, 64, '2026-12-25'], [2026, 63, '2026-11-25'])
    expect(next('월간', rows, '2026-12-25', 'Vol. {number} ({year}. {month}.)').number).toBe(65)
    const known = past([2027, 4, '2027-12-25'], [2027, 3, '2027-01-25'], [2026, 2, '2026-12-25'])
    expect(next('월간', known, '2027-12-25').number).toBe(5)
    const anew = past([2027, 12, '2027-12-25'], [2027, 1, '2027-01-25'], [2026, 12, '2026-12-25'])
    expect(next('월간', anew, '2027-12-25').number).toBe(1)
  })

  it('skips a pause, and never a number', () => {
    expect(next('주간', past([2026, 12, '2026-03-18']), '2026-05-01')).toEqual({
      year: 2026,
      number: 13,
      date: '2026-05-06',
    })
  })

  it('goes by the last issues where the publication names no rhythm', () => {
    expect(distanceOf('', past([2026, 3, '2026-03-29'], [2026, 2, '2026-03-19'], [2026, 1, '2026-03-09']))).toEqual({
      days: 10,
    })
    expect(distanceOf('', past([2026, 3, '2026-03-31'], [2026, 2, '2026-02-28'], [2026, 1, '2026-01-31']))).toEqual({
      months: 1,
    })
    expect(distanceOf('', [])).toEqual({ months: 1 })
  })

  it('sets deadline and publication as far from the date as they were', () => {
    const rows: PastNumber[] = [
      { year: 2026, number: 12, date: '2026-06-18', deadline: '2026-06-15', publishAt: '2026-06-18T05:30:00.000Z' },
    ]
    const plan = nextNumber({ frequency: '격주간', numbering: yearly }, rows, '2026-06-19')
    expect(plan).toMatchObject({ deadline: '2026-06-29', publishAt: '2026-07-02T05:30:00.000Z' })
  })

  it('has both in place where the last issue had none, and for the first of all', () => {
    const plan = nextNumber({ frequency: '주간', numbering: yearly }, past([2026, 1, '2026-03-18']), '2026-03-18')
    expect(plan).toMatchObject({ date: '2026-03-25', deadline: '2026-03-23', publishAt: '2026-03-25T00:00:00.000Z' })
    expect(nextNumber({ frequency: '월간', numbering: yearly }, [], '2026-03-18')).toMatchObject({
      year: 2026,
      number: 1,
      date: '2026-04-17',
    })
  })
})
