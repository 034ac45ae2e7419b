'use client'
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { freeName, type Thing } from '../facts/read-facts.ts'
import { listLabel, saidOf } from '../facts/say-target.ts'
import { useBodyEditor, useFacts } from '../facts/use-facts.ts'
import { useTargets } from '../facts/use-targets.ts'
import { storeName } from './store-name.ts'

/** Begins the value of a thing that has no name yet; no name holds a colon. */
const unnamed = 'unnamed:'

/** What a cross-reference leads to, chosen from the things of the issue; one of this article without a name gets one. */
export const TargetField: TextFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { value, setValue, path } = useField<string>({ potentiallyStalePath: given })
  const facts = useFacts()
  const targets = useTargets()
  const editor = useBodyEditor()
  const chosen = value ?? ''
  const own = facts.things.flatMap((thing, at) => (thing.name || thing.place ? [{ thing, at }] : []))
  const known = chosen === '' || saidOf(chosen, facts, targets) !== null

  const choose = (next: string) => {
    const thing = next.startsWith(unnamed) ? facts.things[Number(next.slice(unnamed.length))] : undefined
    setValue(thing && editor ? named(thing) : next)
  }
  const named = (thing: Thing): string => {
    const taken = new Set([...facts.things.map(({ name }) => name), ...targets.others.map(({ name }) => name)])
    const name = freeName(thing, taken)
    if (editor) storeName(editor, thing.place, name)
    return name
  }

  return (
    <div className="field-type target-field">
      <FieldLabel label={field.label} path={path} />
      <select
        id={`field-${path.replaceAll('.', '__')}`}
        value={chosen}
        disabled={Boolean(readOnly)}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">고르세요</option>
        {!known && <option value={chosen}>‘{chosen}’ (이 호에 없음)</option>}
        <optgroup label="이 기사">
          {own.map(({ thing, at }) => (
            <option key={`${thing.kind}${thing.number}`} value={thing.name || `${unnamed}${at}`}>
              {listLabel(thing, targets)}
            </option>
          ))}
        </optgroup>
        {targets.others.length > 0 && (
          <optgroup label="다른 기사">
            {targets.others.map(({ name, said, article }) => (
              <option key={name} value={name}>
                {said === `‘${article}’` ? said : `${said} · ${article}`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
