'use client'
import { SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Revised } from '../../editing/parts.ts'
import type { KeptVersion } from '../../editing/standing.ts'
import { Dialog } from '../approval/dialog.tsx'
import { fetchJson, sentenceOf } from '../fetch-json.ts'
import { moment } from '../moments.ts'
import { VersionChanges } from './version-changes.tsx'
import { sayVersion, VersionList } from './version-list.tsx'

/** The tab 판본: every kept text with who saved it and why, two of them compared, one of them brought back. */
export function VersionsView() {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const config = getEntityConfig({ collectionSlug: collectionSlug ?? 'articles' })
  const collection: Revised = collectionSlug === 'issues' ? 'issues' : 'articles'
  const url = `/api/${collection}/${id}`
  const [versions, setVersions] = useState<KeptVersion[] | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [asked, setAsked] = useState<KeptVersion | null>(null)
  const [refusal, setRefusal] = useState('')
  const [said, setSaid] = useState('')

  const load = useCallback(async () => {
    try {
      const { versions: found } = await fetchJson<{ versions: KeptVersion[] }>(`${url}/kept`)
      setVersions(found)
      // What changed last is what people look for.
      setChosen((before) => (before.length > 0 ? before : found.slice(0, 2).map((version) => version.id)))
      setRefusal('')
    } catch (error) {
      setRefusal(`판본을 불러오지 못했습니다. ${sentenceOf(error)}`)
    }
  }, [url])
  useEffect(() => {
    void load()
  }, [load])

  const bringBack = async (version: KeptVersion) => {
    setAsked(null)
    try {
      await fetchJson(`${url}/bring-back`, { method: 'POST', body: { version: version.id } })
      setSaid(`${sayVersion(version)} 판본으로 되돌려 새 판본으로 저장했습니다. 앞의 판본은 모두 그대로 있습니다.`)
      setChosen([])
      await load()
    } catch (error) {
      setRefusal(`되돌리지 못했습니다. ${sentenceOf(error)}`)
    }
  }
  const choose = (version: string) =>
    setChosen((before) =>
      before.includes(version) ? before.filter((one) => one !== version) : [...before, version].slice(-2),
    )
  const pair = (versions ?? []).filter((version) => chosen.includes(version.id))
  const [after, before] = pair
  return (
    <main className="desk issue-view">
      <SetDocumentStepNav
        collectionSlug={collection}
        id={id}
        pluralLabel={config.labels.plural}
        useAsTitle={config.admin.useAsTitle}
        view="판본"
      />
      {refusal ? (
        <p className="desk__refusal" role="alert">
          {refusal}
        </p>
      ) : null}
      <div role="status">{said ? <p className="notice">{said}</p> : null}</div>
      <div className="versions">
        <VersionList
          versions={versions}
          chosen={chosen}
          onChoose={choose}
          onBringBack={hasSavePermission ? setAsked : null}
        />
        {before && after ? (
          <VersionChanges key={`${before.id} ${after.id}`} {...{ collection, before, after }} />
        ) : (
          <section className="desk__part" aria-label="견주기">
            <div className="desk__head">
              <h2>견주기</h2>
            </div>
            <p className="desk__quiet">판본 둘을 고르면 무엇이 다른지 보여 줍니다.</p>
          </section>
        )}
      </div>
      {asked ? (
        <Dialog
          title="이 판본으로 되돌리기"
          onClose={() => setAsked(null)}
          buttons={
            <>
              <button type="button" className="desk__button" data-first="" onClick={() => setAsked(null)}>
                그만두기
              </button>
              <button
                type="button"
                className="desk__button desk__button--main"
                data-act="bring-back"
                onClick={() => void bringBack(asked)}
              >
                되돌리기
              </button>
            </>
          }
        >
          <p>{`${asked.by.name} 님이 ${moment(asked.at)}에 남긴 글을 새 판본으로 저장합니다. 지금 글도 판본으로 남습니다.`}</p>
        </Dialog>
      ) : null}
    </main>
  )
}
