import { Badge, Button, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { LoadingText } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import type { Delivery } from '@/lib/api/notifications';
import { usePages } from '@/lib/pages';
import { DeliveryDialog } from './DeliveryDialog';
import { kindLabel, stateName } from './kinds';
import { deliveriesKey } from './queries';
import classes from './Webhooks.module.css';

export function Deliveries({ webhook }: { webhook: string }) {
  const deliveries = usePages<Delivery>(deliveriesKey(webhook), `/webhooks/${webhook}/deliveries`, {
    query: { limit: 20 },
  });
  const [shown, setShown] = useState<string>();
  return (
    <section className={classes.deliveries} aria-label="Deliveries">
      {deliveries.error && !deliveries.items && (
        <ErrorState error={deliveries.error} retry={deliveries.retry} />
      )}
      {!deliveries.items && !deliveries.error && <LoadingText lines={3} />}
      {deliveries.items?.length === 0 && (
        <Text c="dimmed" py="sm">
          Nothing has been sent yet. A ping tries it out.
        </Text>
      )}
      <ul className={classes.list}>
        {deliveries.items?.map((delivery) => (
          <li key={delivery.id}>
            <UnstyledButton className={classes.delivery} onClick={() => setShown(delivery.id)}>
              <State delivery={delivery} />
              <span>{kindLabel(delivery.kind)}</span>
              <Outcome delivery={delivery} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {deliveries.items && deliveries.items.length > 0 && (
        <Button size="compact-sm" variant="subtle" my="xs" onClick={deliveries.retry}>
          Look again
        </Button>
      )}
      <LoadMore {...deliveries} />
      {shown && <DeliveryDialog id={shown} webhook={webhook} onClose={() => setShown(undefined)} />}
    </section>
  );
}

export function State({ delivery }: { delivery: Delivery }) {
  const [name, color] = stateName[delivery.state];
  return (
    <Badge variant="light" color={color} tt="none">
      {name}
    </Badge>
  );
}

export function Outcome({ delivery }: { delivery: Delivery }) {
  const { attempts, status, durationMs, nextAttemptAt, error } = delivery;
  return (
    <small>
      <Moment at={delivery.requestedAt} />
      {attempts > 1 && `, ${attempts} attempts`}
      {status !== undefined && `, answered ${status}`}
      {durationMs !== undefined && ` in ${durationMs} ms`}
      {error && `, ${error}`}
      {nextAttemptAt && (
        <>
          , again <Moment at={nextAttemptAt} />
        </>
      )}
    </small>
  );
}
