/** DKIM signatures (RFC 6376): `rsa-sha256`, headers relaxed, body simple, for messages whose body is given in pieces. */
import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { promisify } from 'node:util'
import { BulletinError } from '../errors.ts'
import { type Field, relaxed } from './header.ts'

export interface DkimKey {
  /** `d=`: the signing domain. */
  domain: string
  /** `s=`: its key is published at `<selector>._domainkey.<domain>`. */
  selector: string
  /** PEM of an RSA key of 2048 bits or more (RFC 8301 wants 1024 at least). */
  privateKey: string
}

/** Signs a message; gives the `DKIM-Signature` field. */
export type Signer = (fields: readonly Field[], body: readonly Buffer[]) => Promise<Field>

/** Signed once more than they are there, so that nobody adds a second one. */
const oversigned = ['From', 'Subject']

const signAsync = promisify(sign) as (algorithm: string, data: Buffer, key: KeyObject) => Promise<Buffer>

/**
 * A signer with one key. All given fields are signed; From and Subject once more than they are there, so that nobody adds
 * a second one. Throws CONFIG_INVALID for what is no RSA key.
 */
export function createSigner({ domain, selector, privateKey }: DkimKey): Signer {
  const key = readKey(privateKey)
  return async (fields, body) => {
    const hash = createHash('sha256')
    for (const piece of body) hash.update(piece)
    const names = [...fields.map(({ name }) => name), ...oversigned].map((name) => name.toLowerCase())
    const unsigned: Field = {
      name: 'DKIM-Signature',
      value: [
        `v=1; a=rsa-sha256; c=relaxed/simple; d=${domain}; s=${selector};`,
        ` h=${names.join(':')};`,
        ` bh=${hash.digest('base64')};`,
        ' b=',
      ].join('\r\n'),
    }
    const covered = `${fields.map(relaxed).join('')}${relaxed(unsigned).trimEnd()}`
    const signature = (await signAsync('RSA-SHA256', Buffer.from(covered), key)).toString('base64')
    return { ...unsigned, value: `${unsigned.value}${(signature.match(/.{1,72}/g) ?? []).join('\r\n ')}` }
  }
}

function readKey(pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'rsa') return key
  } catch (cause) {
    throw new BulletinError('CONFIG_INVALID', 'The DKIM key is no private key in PEM form.', { cause })
  }
  throw new BulletinError('CONFIG_INVALID', 'The DKIM key is not an RSA key.')
}
