/** What the rest of an issue means for one of its articles: things that have names there, and what is counted before it. */
import type { LabelWord } from '../../../document/numbers.ts'

export interface IssueTargets {
  others: { name: string; said: string; article: string }[]
  before: Record<LabelWord, number> & { footnotes: number }
  /** `〈그림 {n}〉` as the house style prints it; empty where it prints no number. */
  patterns: Record<LabelWord, string>
}

/** Before an article belongs to an issue: nothing else is there. */
export const noTargets: IssueTargets = {
  others: [],
  before: { 그림: 0, 표: 0, 참고: 0, footnotes: 0 },
  patterns: { 그림: '', 표: '', 참고: '' },
}
