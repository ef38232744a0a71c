import type { RfcStatus } from '@/lib/api/types';
import { statusName } from '@/lib/rfc';
import classes from './StatusBadge.module.css';

export function StatusBadge({ status }: { status: RfcStatus }) {
  return (
    <span className={classes.badge} data-status={status}>
      {statusName[status]}
    </span>
  );
}
