import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { StatusBadge } from '@/components/StatusBadge';
import type { CommunityStats } from '@/lib/api/engagement';
import { statuses } from '@/lib/rfc';
import { count } from '@/lib/text';
import classes from './Community.module.css';

export function RfcCounts({ stats }: { stats: CommunityStats }) {
  const present = statuses.filter((status) => (stats.rfcs.byStatus[status] ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <section aria-labelledby="rfc-counts">
      <Title order={2} id="rfc-counts" mb="sm">
        RFCs
      </Title>
      <ul className={classes.counts}>
        {present.map((status) => (
          <li key={status}>
            <Link to={`/rfcs?status=${status}`}>
              <b>{count(stats.rfcs.byStatus[status] ?? 0)}</b>
              <StatusBadge status={status} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
