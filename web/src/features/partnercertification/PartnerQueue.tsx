import { Badge, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { QueueEntry } from '@/lib/api/partnercertification';
import { categoryName } from '@/lib/partners';
import { usePages } from '@/lib/pages';
import { withLocalTimes } from '@/lib/time';
import { queueKey } from './queries';
import classes from './Review.module.css';
import { kindName } from './words';

export function PartnerQueue() {
  const queue = usePages<QueueEntry>(queueKey, '/certification-queue', {
    query: { state: 'open' },
  });
  return (
    <Page
      title="Partners"
      lead="What waits for a certifier, longest first. Nobody reviews a partner of their own organisation or confirms their own review."
    >
      {queue.error && !queue.items && <ErrorState error={queue.error} retry={queue.retry} />}
      {!queue.items && !queue.error && <LoadingRows rows={3} height={90} />}
      {queue.items?.length === 0 && (
        <EmptyState title="No partner is waiting">
          Certificates that end soon come back here when their partner applies for a renewal.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {queue.items?.map((entry) => (
          <li key={`${entry.partner.slug}-${entry.kind}-${entry.review ?? ''}`}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
      {queue.items && <LoadMore {...queue} />}
    </Page>
  );
}

function Entry({ entry }: { entry: QueueEntry }) {
  const { partner, kind, waitingSince, application, mayReview, whyNot } = entry;
  const [name, color] = kindName[kind];
  const measurement = application?.measurement;
  return (
    <article className={classes.row} aria-label={partner.name}>
      <div>
        <Link to={`/partners/${partner.slug}`} className={classes.name}>
          {partner.name}
        </Link>
        <Badge variant="light" color={color} tt="none">
          {name}
        </Badge>
        <Text size="sm" c="dimmed" component="div">
          {categoryName[partner.category]}, arrived <Moment at={waitingSince} />
        </Text>
        {measurement && (
          <Text size="sm" c="dimmed">
            {withLocalTimes(measurement.why)}
          </Text>
        )}
        {!mayReview && whyNot && <Text size="sm">{withLocalTimes(whyNot)}</Text>}
      </div>
      <Button
        component={Link}
        to={`/admin/partners/${partner.slug}/review`}
        variant={mayReview ? 'filled' : 'default'}
        size="sm"
        aria-label={`${mayReview ? verb[kind] : 'Read'}: ${partner.name}`}
      >
        {mayReview ? verb[kind] : 'Read'}
      </Button>
    </article>
  );
}

const verb: Record<QueueEntry['kind'], string> = {
  FIRST: 'Review',
  RENEWAL: 'Review',
  CONFIRMATION: 'Confirm or refuse',
  APPEAL: 'Decide',
};
