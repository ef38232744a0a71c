export interface Selection {
  text: string;
  start: number;
  end: number;
}

/** What to put in place of text[from..to], and what is selected afterwards. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** **bold**, *italic*, `code`: put around the selection, or taken away when already there. */
export function toggleAround({ text, start, end }: Selection, mark: string, empty: string): Edit {
  const size = mark.length;
  const inside = text.slice(start, end);
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark) {
    const from = start - size;
    return { from, to: end + size, insert: inside, start: from, end: from + inside.length };
  }
  const content = inside || empty;
  return {
    from: start,
    to: end,
    insert: mark + content + mark,
    start: start + size,
    end: start + size + content.length,
  };
}

/** Lists, quotes and headings: the prefix goes before every selected line, or away from all. */
export function togglePrefix(
  { text, start, end }: Selection,
  prefix: (line: number) => string,
  pattern: RegExp,
): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const present = lines.every((line) => pattern.test(line));
  const insert = lines
    .map((line, index) => (present ? line.replace(pattern, '') : prefix(index) + line))
    .join('\n');
  return { from, to, insert, start: from, end: from + insert.length };
}

export function insertLink({ text, start, end }: Selection): Edit {
  const label = text.slice(start, end) || 'text';
  const insert = `[${label}](https://)`;
  const url = start + label.length + 3;
  return { from: start, to: end, insert, start: url, end: url + 'https://'.length };
}

export function insertBlock({ text, start, end }: Selection): Edit {
  const code = text.slice(start, end) || 'code';
  const before = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  const head = `${before}\`\`\`\n`;
  const insert = `${head}${code}\n\`\`\`\n`;
  return {
    from: start,
    to: end,
    insert,
    start: start + head.length,
    end: start + head.length + code.length,
  };
}
