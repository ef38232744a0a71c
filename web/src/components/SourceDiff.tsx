import type { DiffHunk, DiffLine } from '@/lib/api/types';
import classes from './SourceDiff.module.css';
import { removedFirst, sideBySide } from './sideBySide';

interface Props {
  hunks: DiffHunk[];
  split?: boolean;
}

export function SourceDiff({ hunks, split = false }: Props) {
  if (hunks.length === 0) return <p className={classes.same}>The text is the same.</p>;
  return (
    <div className={classes.frame} tabIndex={0} role="group" aria-label="Changes in the source">
      <table className={classes.diff} data-split={split || undefined}>
        <caption className={classes.caption}>Changed lines with their numbers</caption>
        {split && (
          <colgroup>
            <col className={classes.lineColumn} />
            <col />
            <col className={classes.lineColumn} />
            <col />
          </colgroup>
        )}
        {hunks.map((hunk) => (
          <tbody key={`${hunk.fromLine}-${hunk.toLine}`}>
            <tr className={classes.gap}>
              <td colSpan={4}>
                Line {hunk.fromLine}
                {hunk.toLine !== hunk.fromLine && `, now ${hunk.toLine}`}
              </td>
            </tr>
            {split ? <SplitLines lines={hunk.lines} /> : <UnifiedLines lines={hunk.lines} />}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const signs = { CONTEXT: ' ', ADDED: '+', REMOVED: '−' };

function UnifiedLines({ lines }: { lines: DiffLine[] }) {
  return removedFirst(lines).map((line, index) => (
    <tr key={index} data-kind={line.kind}>
      <td className={classes.line}>{line.fromLine}</td>
      <td className={classes.line}>{line.toLine}</td>
      <td className={classes.sign}>{signs[line.kind]}</td>
      <td className={classes.text}>{line.text || ' '}</td>
    </tr>
  ));
}

function SplitLines({ lines }: { lines: DiffLine[] }) {
  return sideBySide(lines).map(({ left, right }, index) => (
    <tr key={index}>
      <td className={classes.line}>{left?.fromLine}</td>
      <td className={classes.text} data-kind={left ? left.kind : 'NONE'}>
        {left?.text || ' '}
      </td>
      <td className={classes.line}>{right?.toLine}</td>
      <td className={classes.text} data-kind={right ? right.kind : 'NONE'}>
        {right?.text || ' '}
      </td>
    </tr>
  ));
}
