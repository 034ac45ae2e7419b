/** HWPUNIT, a hundredth of a point, in so many mm. */
export const units = (mm: number): number => Math.round((mm * 7200) / 25.4)

/** HWPUNIT in so many pt. */
export const points = (pt: number): number => Math.round(pt * 100)

/** Namespaces of OWPML (KS X 6101) as Hangul writes them on every part. */
export const namespaces = {
  ha: 'http://www.hancom.co.kr/hwpml/2011/app',
  hp: 'http://www.hancom.co.kr/hwpml/2011/paragraph',
  hp10: 'http://www.hancom.co.kr/hwpml/2016/paragraph',
  hs: 'http://www.hancom.co.kr/hwpml/2011/section',
  hc: 'http://www.hancom.co.kr/hwpml/2011/core',
  hh: 'http://www.hancom.co.kr/hwpml/2011/head',
  hhs: 'http://www.hancom.co.kr/hwpml/2011/history',
  hm: 'http://www.hancom.co.kr/hwpml/2011/master-page',
  hpf: 'http://www.hancom.co.kr/schema/2011/hpf',
  dc: 'http://purl.org/dc/elements/1.1/',
  opf: 'http://www.idpf.org/2007/opf/',
  config: 'urn:oasis:names:tc:opendocument:xmlns:config:1.0',
} as const
