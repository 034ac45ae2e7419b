import type { Runs } from '../content.ts'
import { alternative } from '../pictures.ts'
import { attribute, below, elements, type XmlElement } from '../xml.ts'
import type { Context } from './reader.ts'

const isFrame = (one: XmlElement): boolean => one.local === 'txbxContent'

function addPicture(id: string | undefined, alt: string, context: Context, out: Runs): void {
  if (!id) return
  const { part, pictures, name } = context
  const relation = part.relations.get(id)
  const bytes = part.media.get(id) ?? null
  out.pieces.push({ type: 'picture', file: pictures.name(`${name} ${relation?.target ?? id}`, bytes), alt })
}

/** Reads a drawing: its pictures become pieces, its text boxes frames; other shapes are counted as lost. */
export function readDrawing(drawing: XmlElement, context: Context, out: Runs): void {
  const words = [...below(drawing, (one) => !isFrame(one))]
  const described = words.find((one) => one.local === 'docPr')
  const shape = words.find((one) => one.name === 'v:shape')
  const alt = alternative(attribute(described, 'descr') ?? attribute(described, 'title') ?? attribute(shape, 'alt'))
  let found = false
  for (const one of words) {
    if (one.local === 'blip') {
      addPicture(attribute(one, 'embed') ?? attribute(one, 'link'), alt, context, out)
      found = true
    } else if (one.name === 'v:imagedata') {
      addPicture(one.attributes['r:id'], alt, context, out)
      found = true
    } else if (isFrame(one)) {
      out.boxes.push({ type: 'box', blocks: context.blocks(elements(one), context) })
      context.losses.add('text-box')
      found = true
    } else if (one.name === 'c:chart' || one.name === 'dgm:relIds' || one.name === 'cx:chart') {
      context.losses.add('chart')
      found = true
    }
  }
  const ruler = words.some((one) => one.attributes['o:hr'] !== undefined)
  if (!found && !ruler) context.losses.add('drawing')
}
