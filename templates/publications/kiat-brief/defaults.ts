import type { Publication } from '../../../src/document/nodes.ts'

/** The series as a new installation starts with it; contact data are placeholders for the institution to fill in. */
export const defaults: Publication = {
  key: 'kiat-brief',
  name: '산업기술정책 브리프',
  publisher: {
    name: '한국산업기술진흥원',
    unit: '산업기술정책단 정책기획팀',
    address: '(00000) 서울특별시 예시구 예시로 1',
    telephone: '02-000-0000',
    email: 'brief@example.org',
    homepage: 'https://www.example.org',
  },
  frequency: '월간',
  slogan: '',
  disclaimer: '본 자료에 수록된 내용은 한국산업기술진흥원의 공식견해가 아님을 밝힙니다.',
  issn: '',
  licence: '1',
  licenceAi: true,
  issuer: '한국산업기술진흥원장',
  production: '산업기술정책단 정책기획팀',
  numbering: '{year}-{number2}',
  pageTarget: 30,
}

/** A brief is one run of chapters. */
export const sections = ['']
