'use client'
import { savedAsWords } from '../../editing/revision.ts'
import type { KeptVersion } from '../../editing/standing.ts'
import { moment } from '../moments.ts'

/** `14:06 서다온 님`. */
export const sayVersion = ({ at, by }: KeptVersion): string => `${moment(at)} ${by.name} 님`

interface VersionListProps {
  /** Newest first; null while they are read. */
  versions: readonly KeptVersion[] | null
  /** Ids of those that are compared, two at most. */
  chosen: readonly string[]
  onChoose: (version: string) => void
  /** Null for those who may not change the document. */
  onBringBack: ((version: KeptVersion) => void) | null
}

/** Versions with when, who and why; two boxes ticked are two versions compared. */
export function VersionList({ versions, chosen, onChoose, onBringBack }: VersionListProps) {
  return (
    <section className="desk__part" aria-labelledby="versions-head">
      <div className="desk__head">
        <h2 id="versions-head">판본</h2>
        <span className="desk__quiet">{versions ? `${versions.length}개 · 최근 50개까지 둡니다` : '불러오는 중'}</span>
      </div>
      {versions?.length === 0 ? (
        <p className="desk__quiet">아직 판본이 없습니다. 저장할 때마다 하나씩 남습니다.</p>
      ) : null}
      <ul className="versions__list">
        {(versions ?? []).map((version) => (
          <li key={version.id} className="versions__row" data-revision={version.revision} data-as={version.as}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(version.id)}
                aria-label={`${sayVersion(version)} 판본 견주기`}
                onChange={() => onChoose(version.id)}
              />
              <span className="versions__at">{moment(version.at)}</span>
              <span className="versions__by">{version.by.name}</span>
              <span className="versions__as">
                {version.isCurrent ? `${savedAsWords[version.as]} · 지금 글` : savedAsWords[version.as]}
              </span>
            </label>
            {onBringBack && !version.isCurrent ? (
              <button type="button" className="desk__link" onClick={() => onBringBack(version)}>
                되돌리기
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
