/**
 * What people agree to, word for word. A wording that was ever shown is never changed: a new one goes to the end of its
 * list with a version of its own, and old consents keep pointing at theirs.
 */
import type { Wording } from './changes.ts'

export interface Series {
  /** Name of the publication and of who publishes it. */
  name: string
  publisher: string
}

interface Version {
  version: string
  text(series: Series): string
}

type Occasion = 'signUp' | 'preferences' | 'renewal'

const wordings: Readonly<Record<Occasion, readonly [Version, ...Version[]]>> = {
  signUp: [
    {
      version: '신청 1판',
      text: ({ name, publisher }) =>
        `${publisher}의 ${name} 소식을 메일로 받는 데 동의합니다. 메일 주소와 이름(적었을 때)을 이 소식을 보내는 데만 쓰고, 구독하는 동안 보관합니다. 동의는 언제든 거둘 수 있으며, 동의하지 않으면 메일을 받지 못합니다.`,
    },
  ],
  preferences: [
    {
      version: '설정 1판',
      text: ({ publisher }) =>
        `고른 명단의 소식을 ${publisher}에서 메일로 받는 데 동의합니다. 메일 주소와 이름은 이 소식을 보내는 데만 쓰고, 구독하는 동안 보관합니다. 동의는 언제든 거둘 수 있습니다.`,
    },
  ],
  renewal: [
    {
      version: '재동의 1판',
      text: ({ publisher }) =>
        `${publisher}의 소식을 앞으로 2년 동안 더 메일로 받는 데 동의합니다. 메일 주소와 이름은 이 소식을 보내는 데만 쓰고, 동의는 언제든 거둘 수 있습니다.`,
    },
  ],
}

const sources: Readonly<Record<Occasion, string>> = {
  signUp: '구독 신청 쪽',
  preferences: '수신 설정 쪽',
  renewal: '다시 동의하는 쪽',
}

/** The wording in force, as it is shown and stored. */
export function wordingOf(occasion: Occasion, series: Series): Wording {
  const versions = wordings[occasion]
  const newest = versions.at(-1) ?? versions[0]
  return { wording: newest.text(series), version: newest.version, source: sources[occasion] }
}
