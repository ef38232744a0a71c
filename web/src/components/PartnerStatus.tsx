import type { PartnerStatus as Status } from '@/lib/api/partners';
import { partnerStatusName } from '@/lib/partners';
import classes from './StatusBadge.module.css';

export function PartnerStatus({ status }: { status: Status }) {
  return (
    <span className={classes.badge} data-status={status}>
      {partnerStatusName[status]}
    </span>
  );
}
