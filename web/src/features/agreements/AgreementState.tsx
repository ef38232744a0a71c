import classes from '@/components/StatusBadge.module.css';
import type { AgreementStatus } from './types';
import { statusName } from './words';

export function AgreementState({ status }: { status: AgreementStatus }) {
  return (
    <span className={classes.badge} data-status={status}>
      {statusName[status]}
    </span>
  );
}
