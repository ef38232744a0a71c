import { Alert, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { RequirementChanges } from '@/components/RequirementChanges';
import type { RequirementSet } from '@/lib/api/requirements';
import { onDay } from '@/lib/time';
import { useHashTarget } from '@/lib/useHashTarget';
import { CategoryTable } from './CategoryTable';
import { CheckTable } from './CheckTable';
import classes from './Requirements.module.css';

interface Props {
  set: RequirementSet;
  /** What replaces it, when that is known. */
  next?: RequirementSet;
}

export function SetView({ set, next }: Props) {
  useHashTarget();
  return (
    <div className={classes.set}>
      {set.state === 'UPCOMING' && (
        <Alert color="yellow" mb="lg" title="Not in force yet">
          It replaces the set before it on <Moment at={set.effectiveOn} as="day" />; reviews are
          made under it from that day on.
        </Alert>
      )}
      {set.state === 'PAST' && (
        <Alert color="gray" mb="lg" title="No longer in force">
          Kept because reviews made under it cite it.{' '}
          <Link to="/requirements">See what is now</Link>
        </Alert>
      )}
      {next && next !== set && (
        <Alert color="yellow" mb="lg" title={<>Replaced on {onDay(next.effectiveOn)}</>}>
          <Link to={`/requirements?set=${next.number}`}>Set {next.number}</Link> is decided and
          takes its place then.
        </Alert>
      )}
      <Title order={2}>{set.title}</Title>
      <Source set={set} />
      {set.changes && set.changes.length > 0 && (
        <section className={classes.changes} aria-labelledby="changes">
          <Title order={3} size="h4" id="changes">
            What changes against set {set.number - 1}
          </Title>
          <RequirementChanges changes={set.changes} named />
        </section>
      )}
      {set.categories.map((requirements) => (
        <CategoryTable key={requirements.category} requirements={requirements} />
      ))}
      <CheckTable checks={set.checks} />
    </div>
  );
}

function Source({ set: { source } }: { set: RequirementSet }) {
  return (
    <p className={classes.quiet}>
      {source.kind === 'SHIPPED' ? (
        'Came with the platform.'
      ) : (
        <>
          Decided by{' '}
          <Link to={`/rfcs/${source.number}`}>
            RFC {source.number}: {source.title}
          </Link>
          {source.acceptedAt && (
            <>
              , accepted on <Moment at={source.acceptedAt} as="day" />
            </>
          )}
          .
        </>
      )}
    </p>
  );
}
