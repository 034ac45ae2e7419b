import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/admin/sending/estimate.ts'
import { lookOf, rateOf, remaining, remembered } from '../../src/admin/sending/rate.ts'
import { typedNumber } from '../../src/admin/sending/typed-number.ts'
import { emptyBalance } from '../../src/delivery/states.ts'

describe('the number that is typed', () => {
  it.each([
    ['11200', 11_200],
    ['11,200', 11_200],
    [' 11,200 ', 11_200],
    ['１１２００', 11_200],
    ['11,200명', 11_200],
    ['1,000,000', 1_000_000],
    ['0', 0],
  ])('%j counts', (text, number) => {
    expect(typedNumber(text)).toBe(number)
  })

  it.each(['', '11.200', '1,1200', '11,20', '-3', '1e4', '열둘', '11 200명쯤'])('%j does not', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})

const look = (seconds: number, submitted: number) =>
  lookOf(new Date(seconds * 1000).toISOString(), { ...emptyBalance(), submitted })

describe('rate and remaining time', () => {
  it('are not told at first', () => {
    expect(rateOf([look(0, 0)])).toBeNull()
    expect(remaining([look(0, 0), look(2, 20)], 100).words).toBe('계산 중')
  })

  it('come from the last three minutes', () => {
    let looks = [look(0, 0)]
    // Fast at first, slow since.
    for (let second = 2; second <= 400; second += 2)
      looks = remembered(looks, look(second, second < 200 ? second * 100 : 20_000 + second))
    expect(rateOf(looks)).toBe(60)
  })

  it('are rounded for people', () => {
    const looks = [look(0, 0), look(60, 800)]
    expect(rateOf(looks)).toBe(800)
    expect(remaining(looks, 6200).words).toBe('약 8분')
    expect(remaining(looks, 700).words).toBe('1분 안에')
    expect(remaining(looks, 100_000).words).toBe('약 2시간 5분')
  })

  it('are not told where nothing moves', () => {
    expect(remaining([look(0, 5), look(60, 5)], 10).words).toBe('계산 중')
  })
})

describe('the estimate before a send', () => {
  it('needs a rate', () => {
    expect(estimate(11_200, null)).toBe('')
    expect(estimate(0, 1000)).toBe('')
    expect(estimate(11_200, 1000)).toBe('약 12분 걸림')
    expect(estimate(1_000_000, 1000)).toBe('약 16시간 40분 걸림')
  })
})
