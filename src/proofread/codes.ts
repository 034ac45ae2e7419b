/** Every check by its code, with the name and the example that editors choose it by. */
export const proofChecks = {
  'proof-brackets': { label: '괄호와 따옴표의 짝', example: '(국제 협력 → (국제 협력)' },
  'proof-quotes': { label: '따옴표 모양', example: "’50년 / '50년" },
  'proof-width': { label: '전각 글자', example: '２０３０년 → 2030년' },
  'proof-doubled': { label: '되풀이된 낱말과 조사', example: '회의에서 에서, 기업을을' },
  'proof-units': { label: '수와 단위 띄어쓰기', example: '5 만 톤 → 5만 톤, 2030년 까지 → 2030년까지' },
  'proof-dates': { label: '날짜와 요일', example: '9월 31일, 9. 25.(목), 2024.9.4. / 2024. 9. 4.' },
  'proof-figures': { label: '요약에만 있는 수', example: '요약 28%, 본문 27%' },
  'proof-names': { label: '두 가지로 쓴 이름', example: 'CB Insights / CB Insight' },
  'proof-endings': { label: '문장의 끝', example: '조사함 사이의 조사했다.' },
  'proof-spaces': { label: '띄어쓰기와 쉼표', example: '가 , 나 / 가,나 / 함..' },
  'proof-letters': { label: '잘못 섞인 글자', example: 'ㅅㅏ업, 2O24년, C02' },
  'proof-exhibits': { label: '표와 차트의 값', example: '표 16 / 차트 15' },
} as const satisfies Record<string, { label: string; example: string }>

/** Name of a check, stable for settings. */
export type ProofCode = keyof typeof proofChecks

/** Every code, in the order that editors see. */
export const proofCodes = Object.keys(proofChecks) as ProofCode[]

/** True for the name of a check. */
export const isProofCode = (value: unknown): value is ProofCode =>
  typeof value === 'string' && Object.hasOwn(proofChecks, value)
