import { Link } from 'react-router';
import type { RfcStatus } from '@/lib/api/types';
import classes from './Landing.module.css';

const shown: readonly [RfcStatus, string][] = [
  ['OPEN', 'open for comment'],
  ['VOTING', 'in a vote'],
  ['ACCEPTED', 'accepted'],
  ['IMPLEMENTED', 'implemented'],
];

export function Counts({ counts }: { counts: Partial<Record<RfcStatus, number>> }) {
  const visible = shown.filter(([status]) => counts[status]);
  if (visible.length === 0) return null;
  return (
    <ul className={classes.counts} aria-label="RFCs by status">
      {visible.map(([status, name]) => (
        <li key={status}>
          <Link to={`/rfcs?status=${status}`}>
            <b>{counts[status]?.toLocaleString('en')}</b> {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
