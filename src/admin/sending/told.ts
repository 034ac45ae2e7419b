/** Sends as the server tells them: times are ISO 8601. */
import type { Progress } from '../../delivery/desk.ts'
import type { Send } from '../../delivery/sends.ts'

export type Told<T> = T extends Date
  ? string
  : T extends (infer One)[]
    ? Told<One>[]
    : T extends object
      ? { [Key in keyof T]: Told<T[Key]> }
      : T

export type ToldSend = Told<Send>
export type ToldProgress = Told<Progress>

/** States in which something may still move by itself or by a person's word. */
export const isOver = ({ state }: Pick<ToldSend, 'state'>): boolean => state === 'done' || state === 'cancelled'
