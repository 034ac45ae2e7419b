import { type Html, html } from '../../../templates/html.ts'
import type { Handout } from '../content.ts'
import { borderIds } from './header.ts'
import { units } from './units.ts'

/** A4 in mm. */
const page = { width: 210, height: 297 }

const noteFormat = html`<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>`

const pageBorder = (type: string): Html =>
  html`<hp:pageBorderFill type="${type}" borderFillIDRef="${borderIds.none}" textBorder="PAPER" headerInside="0" footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>`

/** Page, notes and numbers of the section; stands in its first paragraph. */
export function sectionProperties({ area }: Handout): Html {
  const [side, top] = [units((page.width - area.width) / 2), units((page.height - area.height) / 2)]
  const edge = units(12)
  return html`<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0"><hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/><hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/><hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/><hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/><hp:pagePr landscape="WIDELY" width="${units(page.width)}" height="${units(page.height)}" gutterType="LEFT_ONLY"><hp:margin header="${edge}" footer="${edge}" gutter="0" left="${side}" right="${side}" top="${Math.max(top - edge, 0)}" bottom="${Math.max(top - edge, 0)}"/></hp:pagePr><hp:footNotePr>${noteFormat}<hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="EACH_COLUMN" beneathText="0"/></hp:footNotePr><hp:endNotePr>${noteFormat}<hp:noteLine length="14692344" type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="0" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="END_OF_DOCUMENT" beneathText="0"/></hp:endNotePr>${['BOTH', 'EVEN', 'ODD'].map(pageBorder)}</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl><hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl>`
}
