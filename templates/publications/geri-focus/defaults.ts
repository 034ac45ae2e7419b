import type { Publication } from '../../../src/document/nodes.ts'

/** The series as a new installation starts with it; contact data are placeholders for the institution to fill in. */
export const defaults: Publication = {
  key: 'geri-focus',
  name: '구미지역경제 ISSUE FOCUS',
  publisher: {
    name: 'GERI 구미전자정보기술원',
    unit: '정책기획실',
    address: '(00000) 경상북도 구미시 예시로 3',
    telephone: '054-000-0000',
    email: 'issuefocus@example.org',
    homepage: 'https://www.example.org',
  },
  frequency: '월간 지역경제 동향',
  slogan: '',
  disclaimer: '이 자료의 내용은 기관의 공식 견해와 다를 수 있습니다.',
  issn: '',
  licence: '1',
  numbering: 'Vol. {number} ({year}. {month}.)',
  pageTarget: 32,
}

export const sections = ['국내외 기술동향', '국내외 경제이슈', '국내외 정책이슈']
