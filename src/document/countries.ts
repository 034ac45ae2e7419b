/** Signs of countries as printed in source marks, and what a reader hears. Source: formats.md §1 and Korean press usage. */
export const countrySigns: Readonly<Record<string, string>> = {
  美: '미국',
  日: '일본',
  中: '중국',
  臺: '대만',
  獨: '독일',
  英: '영국',
  佛: '프랑스',
  韓: '한국',
  印: '인도',
  濠: '호주',
  加: '캐나다',
  伊: '이탈리아',
  露: '러시아',
  和: '네덜란드',
  瑞: '스위스',
  西: '스페인',
  越: '베트남',
  EU: '유럽연합',
  UAE: '아랍에미리트',
}

export const isCountrySign = (sign: string): boolean => Object.hasOwn(countrySigns, sign)
