/** Addresses of the pages behind our own mails. */
import type { Tokens } from '../delivery/tokens.ts'

export interface Links {
  confirm(subscriber: string): string
  renew(subscriber: string): string
  preferences(subscriber: string): string
}

export const createLinks = (tokens: Tokens, publicUrl: string): Links => ({
  confirm: (id) => `${publicUrl}/confirm/${tokens.sign('confirm', id)}`,
  // The same page serves both; the token tells which.
  renew: (id) => `${publicUrl}/confirm/${tokens.sign('reconfirm', id)}`,
  preferences: (id) => `${publicUrl}/preferences/${tokens.sign('subscriber', id)}`,
})
