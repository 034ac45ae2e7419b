/** What a paste did, in words. */
import type { Block } from '../../../document/nodes.ts'

/** Kinds of blocks in the order they are told. */
const kinds: readonly [string, (block: Block) => boolean][] = [
  ['표', ({ type }) => type === 'table'],
  ['그림 자리', ({ type }) => type === 'figure'],
  ['소제목', ({ type }) => type === 'heading'],
  ['문단', ({ type }) => type === 'paragraph'],
  ['주', ({ type }) => type === 'note'],
]

/** `표 1개, 문단 6개를 붙였습니다. 서식은 뺐습니다.`, and what of it an editor has to look at. */
export function pasteSentence(blocks: readonly Block[], hidden: number): string {
  const counted = kinds.flatMap(([word, fits]) => {
    const count = blocks.filter(fits).length
    return count > 0 ? [`${word} ${count}개`] : []
  })
  const figures = blocks.filter(({ type }) => type === 'figure').length
  return [
    `${counted.join(', ')}를 붙였습니다. 서식은 뺐습니다.`,
    figures > 0 ? '그림은 자리만 두었습니다. 펼쳐서 그림 파일을 올리세요.' : '',
    hidden > 0 ? `원본에서 숨긴 곳 ${hidden}개는 붙이지 않았습니다.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
