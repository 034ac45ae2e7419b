const inner = (html: string): string =>
  html
    .replace(/<\/t[hd]>\s*<t[hd][^<>]*>/g, ' | ')
    .replace(/<br\s*\/?>/g, ' / ')
    .replace(/<\/?(?:table|tr|t[hd])\b[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

/**
 * A line of the manuscript as people read it. What conversion of a word-processor file writes for the import (table
 * tags, picture names, heads of notes) is shown as what it stands for; a text file is shown as it is.
 */
export function shownLine(line: string, isFile: boolean): string {
  const plain = line.replaceAll('\f', '').trimEnd()
  if (!isFile) return plain
  const picture = /^!\[([^\]]*)\]\([^()\s]*\)$/.exec(plain)
  if (picture) return picture[1] ? `[그림: ${picture[1]}]` : '[그림]'
  return inner(plain)
    .replace(/^#{1,6} /, '')
    .replace(/^\[\^[ne](\d+)\]: /, '각주 $1) ')
    .replace(/\[\^[ne](\d+)\]/g, '$1)')
}
