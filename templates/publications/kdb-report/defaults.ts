import type { Publication } from '../../../src/document/nodes.ts'

/** The series as a new installation starts with it; contact data are placeholders for the institution to fill in. */
export const defaults: Publication = {
  key: 'kdb-report',
  name: '이슈 보고서',
  publisher: {
    name: 'KDB미래전략연구소',
    unit: '산업리서치센터',
    address: '(00000) 서울특별시 예시구 예시로 2',
    telephone: '02-000-0000',
    email: 'report@example.org',
    homepage: 'https://www.example.org',
  },
  frequency: '수시',
  slogan: '',
  disclaimer: '이 자료의 내용은 집필자의 견해로, 기관의 공식 입장과 다를 수 있습니다.',
  issn: '',
  licence: 'none',
  numbering: '{year}-{number2}호',
  pageTarget: 28,
}

/** A report is one run of chapters. */
export const sections = ['']
