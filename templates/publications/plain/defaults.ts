import type { Publication } from '../../../src/document/nodes.ts'

/** The series as a new installation starts with it; all of it is for the institution to fill in. */
export const defaults: Publication = {
  key: 'plain',
  name: '지역산업 소식',
  publisher: {
    name: '예시연구원',
    unit: '동향분석실',
    address: '(00000) 예시도 예시시 예시로 5',
    telephone: '00-000-0000',
    email: 'news@example.org',
    homepage: 'https://www.example.org',
  },
  frequency: '정책·산업 동향',
  slogan: '',
  disclaimer: '이 자료의 내용은 기관의 공식 견해와 다를 수 있습니다.',
  issn: '',
  licence: '1',
  numbering: '{year}년 {number}호',
}

export const sections = ['이슈', '현장', '통계']
