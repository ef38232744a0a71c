import type { DiffLine } from '@/lib/api/types';

export interface DiffRow {
  left?: DiffLine;
  right?: DiffLine;
}

interface Run {
  context?: DiffLine;
  removed: DiffLine[];
  added: DiffLine[];
}

/** Changes between two unchanged lines belong together, in whichever order they are given. */
function runsOf(lines: readonly DiffLine[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { removed: [], added: [] };
  for (const line of lines) {
    if (line.kind === 'REMOVED') run.removed.push(line);
    else if (line.kind === 'ADDED') run.added.push(line);
    else {
      runs.push({ ...run, context: line });
      run = { removed: [], added: [] };
    }
  }
  return [...runs, run];
}

/** What was removed, then what replaces it. */
export const removedFirst = (lines: readonly DiffLine[]): DiffLine[] =>
  runsOf(lines).flatMap(({ removed, added, context }) => [
    ...removed,
    ...added,
    ...(context ? [context] : []),
  ]);

/** Removed lines on the left meet the added lines that replace them on the right. */
export const sideBySide = (lines: readonly DiffLine[]): DiffRow[] =>
  runsOf(lines).flatMap(({ removed, added, context }) => [
    ...Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => ({
      left: removed[at],
      right: added[at],
    })),
    ...(context ? [{ left: context, right: context }] : []),
  ]);
