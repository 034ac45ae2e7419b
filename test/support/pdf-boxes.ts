import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text where it stands on its page, in points from the left foot. */
export interface TextBox {
  text: string
  left: number
  right: number
  bottom: number
  size: number
}

/** The pieces of text of every page, white space left out. */
export async function textBoxes(bytes: Uint8Array): Promise<TextBox[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0, isEvalSupported: false })
  const pdf = await task.promise
  try {
    const pages: TextBox[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(
        items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str,
                  left: item.transform[4],
                  right: item.transform[4] + item.width,
                  bottom: item.transform[5],
                  size: item.height,
                },
              ]
            : [],
        ),
      )
    }
    return pages
  } finally {
    await task.destroy()
  }
}
