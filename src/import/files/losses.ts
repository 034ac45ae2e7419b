import type { Loss } from './content.ts'

/** Everything that a converter may lose or move, with what the editor is told. */
const messages = {
  'header-footer': (n: number) => `머리말·꼬리말 ${n}개를 뺐습니다. 쪽마다 찍히는 글은 발간물 모양이 만듭니다.`,
  'deleted-text': (n: number) => `변경 내용 추적에서 지운 글 ${n}곳을 뺐습니다.`,
  'inserted-text': (n: number) => `변경 내용 추적에서 넣은 글 ${n}곳을 받아들인 것으로 읽었습니다.`,
  comment: (n: number) => `메모 ${n}개를 뺐습니다. 필요한 말은 본문에 옮기세요.`,
  'hidden-text': (n: number) => `숨은 글 ${n}곳을 뺐습니다.`,
  'text-box': (n: number) => `글상자 ${n}개를 그 자리 문단 뒤의 글로 옮겼습니다. 순서를 확인하세요.`,
  frame: (n: number) => `틀로 쓴 한 칸짜리 표 ${n}개를 본문 글로 풀었습니다.`,
  'empty-table': (n: number) => `빈 표 ${n}개를 뺐습니다. 필요하면 편집 화면에서 만드세요.`,
  'nested-table': (n: number) => `표 안의 표 ${n}개를 그 칸의 글로 풀었습니다. 칸을 확인하세요.`,
  'picture-in-cell': (n: number) => `표 안의 그림 ${n}개를 표 아래로 옮겼습니다.`,
  'picture-format': (n: number) => `PNG·JPEG가 아닌 그림이 ${n}개 있습니다. 그림을 PNG로 바꾸어 넣으세요.`,
  'picture-missing': (n: number) => `그림 ${n}개는 파일 안에 없어 자리만 두었습니다. 그림을 다시 넣으세요.`,
  drawing: (n: number) => `도형 ${n}개는 옮기지 못했습니다. 그림으로 저장해 넣으세요.`,
  chart: (n: number) => `차트·개체 ${n}개는 옮기지 못했습니다. 차트로 다시 만들거나 그림으로 넣으세요.`,
  equation: (n: number) => `수식 ${n}개를 한 줄 글로 풀었습니다. 확인하세요.`,
  link: (n: number) => `링크 ${n}개는 글만 남기고 주소를 뺐습니다.`,
  symbol: (n: number) => `기호 글꼴의 글자 ${n}개는 알 수 없어 ‘□’로 두었습니다. 확인하세요.`,
} as const

export type LossKind = keyof typeof messages

/** Counts what is lost while a file is read. */
export class Losses {
  private readonly counts = new Map<LossKind, number>()

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count)
  }

  /** In the order in which they were met. */
  list(): Loss[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count, message: messages[kind](count) }))
  }
}
