import type { DiffLine } from '@/lib/api/types';

export interface DiffRow {
  left?: DiffLine;
  right?: DiffLine;
}

/** Removed lines on the left meet the added lines that replace them on the right. */
export function sideBySide(lines: readonly DiffLine[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      rows.push({ left: removed[i], right: added[i] });
    }
    removed = [];
    added = [];
  };
  for (const line of lines) {
    if (line.kind === 'REMOVED') {
      // A removal after additions begins the next replacement.
      if (added.length > 0) flush();
      removed.push(line);
    } else if (line.kind === 'ADDED') {
      added.push(line);
    } else {
      flush();
      rows.push({ left: line, right: line });
    }
  }
  flush();
  return rows;
}
