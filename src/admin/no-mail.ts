import type { EmailAdapter } from 'payload'

/**
 * Payload itself sends no mail here: accounts are made and passwords set by an administrator. The adapter drops messages
 * without a trace, since the default one would print links that set a password into the log.
 */
export const noMail: EmailAdapter<void> = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'no-reply@localhost',
  defaultFromName: 'no-reply',
  sendEmail: async () => {
    payload.logger.warn('A mail of the accounts system was dropped: administrators set passwords by hand.')
  },
})
