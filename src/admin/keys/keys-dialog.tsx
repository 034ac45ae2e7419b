'use client'
import { Dialog } from '../approval/dialog.tsx'

/** Keys under one heading, each row with what they do. */
export interface KeyGroup {
  title: string
  rows: readonly (readonly [keys: readonly string[], does: string])[]
}

/** All keys of a screen. */
export function KeysDialog(props: { groups: readonly KeyGroup[]; remark: string; onClose: () => void }) {
  const close = (
    <button type="button" className="desk__button" data-first onClick={props.onClose}>
      닫기
    </button>
  )
  return (
    <Dialog title="전체 단축키" onClose={props.onClose} buttons={close}>
      <p className="desk__quiet">{props.remark}</p>
      {props.groups.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl className="keys">
            {rows.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name} className="key">
                      {name}
                    </kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
