/** One plain mail address, as it is stored and compared. */
import { domainToASCII } from 'node:url'

/** Longest address that an envelope can carry (RFC 5321 §4.5.3.1.3). */
export const longestAddress = 254

const pattern = /^[^\p{C}\s@<>()[\],;:"\\]+@[^\p{C}\s@<>()[\],;:"\\]+$/u

/** True for one plain address without a name, quotes or line breaks. */
export const isAddress = (address: string): boolean => pattern.test(address) && address.length <= longestAddress

/**
 * The address as one person's: trimmed, lower-case, its domain in ASCII. Null for what is no address, and for a local part
 * outside ASCII, which few servers take (RFC 6531). Case of the local part is given up on purpose: no provider tells two
 * people apart by it.
 */
export function normaliseAddress(text: string): string | null {
  const trimmed = text.trim().normalize('NFC').toLowerCase()
  const at = trimmed.lastIndexOf('@')
  const domain = domainToASCII(trimmed.slice(at + 1))
  const address = `${trimmed.slice(0, at)}@${domain}`
  const isWhole =
    at > 0 &&
    at <= 64 &&
    /^[\x21-\x7e]+$/.test(trimmed.slice(0, at)) &&
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) &&
    isAddress(address)
  return isWhole && !/^\.|\.\.|\.@/.test(address) ? address : null
}

/** Part behind the last `@`. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Mail services that most Korean readers are with, each told as one. */
export const services = ['naver', 'gmail', 'kakao', 'other'] as const
export type Service = (typeof services)[number]

const serviceDomains: ReadonlyMap<string, Service> = new Map([
  ['naver.com', 'naver'],
  ['gmail.com', 'gmail'],
  ['googlemail.com', 'gmail'],
  ['daum.net', 'kakao'],
  ['hanmail.net', 'kakao'],
  ['kakao.com', 'kakao'],
])

/** The service of a domain; institutions and all the rest are `other`. */
export const serviceOf = (domain: string): Service => serviceDomains.get(domain) ?? 'other'

/** An address that can be recognised but not written to: `ki…@example.org`. */
export const masked = (address: string): string => address.replace(/^(.{0,2}).*@/, '$1…@')
