import type { Publication } from '../../../src/document/nodes.ts'

/** The series as a new installation starts with it; contact data are placeholders for the institution to fill in. */
export const defaults: Publication = {
  key: 'kiat-watch',
  name: '산업기술 동향워치',
  publisher: {
    name: '한국산업기술진흥원',
    unit: '산업기술정책단 동향분석팀',
    address: '(00000) 서울특별시 예시구 예시로 1',
    telephone: '02-000-0000',
    email: 'watch@example.org',
    homepage: 'https://www.example.org',
  },
  frequency: '격주간',
  slogan: '세계 산업기술의 흐름을 두 주마다 한 권으로',
  disclaimer: '이 자료의 내용은 기관의 공식 견해와 다를 수 있습니다.',
  issn: '',
  licence: '1',
  numbering: '{year}년 {number}호',
}

export const sections = ['이슈포커스', '산업·기술 동향', '정책 동향']
