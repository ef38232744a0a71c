import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { Elector, Founding } from '@/lib/api/reputation';
import { useSession } from '@/lib/session';
import { useNow } from '@/lib/useNow';
import { AdmitDialog } from './AdmitDialog';
import classes from './Founding.module.css';
import { Progress } from './Progress';
import { foundingQuery } from './queries';
import { RemoveDialog } from './RemoveDialog';

export function FoundingPage() {
  const { hasRole } = useSession();
  const { data, error, refetch } = useQuery(foundingQuery);
  const [admitting, setAdmitting] = useState(false);
  const staff = hasRole('MAINTAINER', 'ADMIN');
  return (
    <Page
      title="Founding"
      lead="Nobody has reputation on the first day. Until enough members do, electors admitted by staff have a weight of at least 1, and every result they take part in says so."
      width="text"
      actions={
        data?.active &&
        staff && <Button onClick={() => setAdmitting(true)}>Admit an elector</Button>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} />}
      {data && <State founding={data} />}
      {data && <Electors founding={data} staff={staff} />}
      {admitting && <AdmitDialog onClose={() => setAdmitting(false)} />}
    </Page>
  );
}

function State({ founding }: { founding: Founding }) {
  if (founding.active) return <Progress founding={founding} />;
  return (
    <Text>
      The founding{' '}
      {founding.endedAt ? (
        <>
          ended on <Moment at={founding.endedAt} as="day" />
        </>
      ) : (
        'is over'
      )}
      , when {founding.needed} members stood above 5 reputation. It does not begin again, and
      weights come from reputation and certification alone.
    </Text>
  );
}

function Electors({ founding, staff }: { founding: Founding; staff: boolean }) {
  const { active, electors } = founding;
  return (
    <section className={classes.electors}>
      <h2>{active ? 'Electors' : 'Who the electors were'}</h2>
      {electors.length === 0 && (
        <EmptyState title="Nobody has been admitted">
          {active && 'Without electors and without reputation no vote can start.'}
        </EmptyState>
      )}
      <ul>
        {electors.map((elector) => (
          <li key={elector.username}>
            <ElectorRow elector={elector} removable={active && staff} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ElectorRow({ elector, removable }: { elector: Elector; removable: boolean }) {
  const { me } = useSession();
  const now = useNow();
  const [removing, setRemoving] = useState(false);
  const waiting = Date.parse(elector.entitledFrom) > now;
  return (
    <div className={classes.elector}>
      <div>
        <Link to={`/members/${elector.username}`}>{elector.username}</Link>
        <p>
          admitted <Moment at={elector.admittedAt} as="day" />
          {elector.by && ` by ${elector.by}`} · {waiting ? 'may vote from' : 'may vote since'}{' '}
          <Moment at={elector.entitledFrom} as="day" />
        </p>
      </div>
      {removable && me?.username !== elector.username && (
        <Button
          size="xs"
          variant="default"
          aria-label={`Remove ${elector.username}`}
          onClick={() => setRemoving(true)}
        >
          Remove
        </Button>
      )}
      {removing && <RemoveDialog username={elector.username} onClose={() => setRemoving(false)} />}
    </div>
  );
}
