import { Button } from '@mantine/core';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { Rfc } from '@/lib/api/types';
import type { Concern } from '@/lib/api/voting';
import { ConcernCard } from './ConcernCard';
import classes from './Concerns.module.css';
import { useConcerns } from './queries';
import { RaiseConcern } from './RaiseConcern';

type Props = { rfc: Pick<Rfc, 'number' | 'status'> };

const openFirst = (concerns: readonly Concern[]) => [
  ...concerns.filter(({ state }) => state === 'OPEN'),
  ...concerns.filter(({ state }) => state !== 'OPEN'),
];

export function Concerns({ rfc }: Props) {
  const concerns = useConcerns(rfc.number);
  const [raising, setRaising] = useState(false);
  const mayRaise = rfc.status === 'OPEN' && !!concerns.first?.mayRaise;

  if (concerns.error && !concerns.items) {
    return <ErrorState error={concerns.error} retry={concerns.retry} />;
  }
  if (!concerns.items) return <LoadingRows rows={2} height={90} />;
  return (
    <section aria-label="Concerns" className={classes.concerns}>
      <p className={classes.lead}>
        A concern is a named, blocking objection: while one is open, no vote can start. Members
        certified as practitioner or above, and staff, can raise one; who raised it settles it, or a
        maintainer overrules it in public.
      </p>
      {concerns.items.length === 0 && !raising && (
        <p className={classes.none}>Nobody has raised a concern.</p>
      )}
      <ol className={classes.list}>
        {openFirst(concerns.items).map((concern) => (
          <ConcernCard key={concern.id} concern={concern} />
        ))}
      </ol>
      <LoadMore {...concerns} />
      {mayRaise && !raising && (
        <div>
          <Button variant="default" onClick={() => setRaising(true)}>
            Raise a concern
          </Button>
        </div>
      )}
      {mayRaise && raising && <RaiseConcern rfc={rfc.number} onDone={() => setRaising(false)} />}
    </section>
  );
}
