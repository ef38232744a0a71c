/** Markdown that quotes a person's words and leaves room for an answer below. */
export function quoteOf(author: string, words: string): string {
  const lines = [`@${author} wrote with their ballot:`, '', ...words.trim().split('\n')];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}
