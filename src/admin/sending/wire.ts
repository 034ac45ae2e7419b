/** What the doorbells of sending answer with: the same shapes, with times as text. */
import type { DraftSend, Progress } from '../../delivery/desk.ts'
import type { Send } from '../../delivery/sends.ts'

export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? Wire<One>[]
    : T extends object
      ? { [Key in keyof T]: Wire<T[Key]> }
      : T

export type SendView = Wire<Send>
export type DraftView = Wire<DraftSend>
export type ProgressView = Wire<Progress>
