/** A mail as a program shows it that drops the head's style and every picture. */
export const stripped = (html: string): string =>
  html.replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, '').replace(/<img\b[^>]*>/gi, '')
