import { BSON } from 'mongodb'
import { describe, expect, it, vi } from 'vitest'
import { commandName, MessageReader, withoutSessions } from '../../src/database/embedded/wire.ts'

function opMsg(body: BSON.Document, flags = 0): Buffer {
  const document = Buffer.from(BSON.serialize(body))
  const message = Buffer.alloc(21 + document.length)
  message.writeInt32LE(message.length, 0)
  message.writeInt32LE(7, 4)
  message.writeInt32LE(2013, 12)
  message.writeUInt32LE(flags, 16)
  document.copy(message, 21)
  return message
}

describe('MessageReader', () => {
  it('finds the same messages however the bytes arrive', () => {
    const messages = [opMsg({ ping: 1 }), opMsg({ insert: 'a', text: 'x'.repeat(5000) }), opMsg({ hello: 1 })]
    const bytes = Buffer.concat(messages)
    for (const step of [1, 3, 16, 17, 1000, bytes.length]) {
      const reader = new MessageReader()
      const found: Buffer[] = []
      for (let at = 0; at < bytes.length; at += step) found.push(...reader.push(bytes.subarray(at, at + step)))
      expect(found, `in steps of ${step}`).toEqual(messages)
    }
  })

  it('refuses impossible lengths', () => {
    expect(() => new MessageReader().push(Buffer.alloc(16))).toThrow('message of 0 bytes')
    expect(() => new MessageReader().push(Buffer.alloc(16, 0x7f))).toThrow(/message of \d+ bytes/)
  })
})

describe('session commands', () => {
  it('are recognised by the first key of the body', () => {
    expect(commandName(opMsg({ endSessions: [], find: 1 }))).toBe('endSessions')
    expect(commandName(opMsg({ find: 'endSessions', endSessions: 1 }))).toBe('find')
    expect(commandName(Buffer.alloc(40))).toBeUndefined()
  })

  it('never reach the engine and are answered ok', async () => {
    const engine = vi.fn()
    for (const name of ['startSession', 'endSessions', 'refreshSessions', 'killSessions', 'killAllSessions']) {
      const reply = await withoutSessions(engine)(opMsg({ [name]: 1 }))
      expect(BSON.deserialize(reply.response)).toEqual({ ok: 1 })
      expect(reply).toMatchObject({ requestId: 7, moreToCome: false, legacy: false })
    }
    expect((await withoutSessions(engine)(opMsg({ endSessions: [] }, 2))).moreToCome).toBe(true)
    expect(engine).not.toHaveBeenCalled()
    await withoutSessions(engine)(opMsg({ ping: 1 }))
    expect(engine).toHaveBeenCalledOnce()
  })
})
