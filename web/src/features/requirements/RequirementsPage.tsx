import { VisuallyHidden } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { RequirementSet } from '@/lib/api/requirements';
import { usePages } from '@/lib/pages';
import { onDay } from '@/lib/time';
import classes from './Requirements.module.css';
import { SetView } from './SetView';

export function RequirementsPage() {
  const sets = usePages<RequirementSet>(['requirements', 'sets'], '/requirement-sets');
  return (
    <Page
      title="Requirements for partners"
      lead={
        <>
          What a partner has to show to be certified, by category. Only an accepted{' '}
          <Link to="/rfcs?track=POLICY">policy RFC</Link> changes them, from a day it names, and
          every review cites the set it was made under.
        </>
      }
    >
      {sets.error && !sets.items && <ErrorState error={sets.error} retry={sets.retry} />}
      {!sets.items && !sets.error && <LoadingText lines={12} />}
      {sets.items?.length === 0 && <EmptyState title="No requirements yet" />}
      {sets.items && sets.items.length > 0 && <Sets sets={sets.items} />}
      <LoadMore {...sets} />
    </Page>
  );
}

const inOrder = ['IN_FORCE', 'UPCOMING', 'PAST'] as const;

function Sets({ sets: newestFirst }: { sets: RequirementSet[] }) {
  const [params] = useSearchParams();
  const sets = inOrder.flatMap((each) => newestFirst.filter(({ state }) => state === each));
  const current = sets[0]!;
  const next = newestFirst.findLast(({ state }) => state === 'UPCOMING');
  const chosen = sets.find(({ number }) => String(number) === params.get('set')) ?? current;
  return (
    <div className={classes.layout}>
      <nav className={classes.sets} aria-label="Requirement sets">
        <VisuallyHidden>
          <h2>Requirement sets</h2>
        </VisuallyHidden>
        <ul>
          {sets.map((set) => (
            <li key={set.number}>
              <Link
                to={set === current ? '/requirements' : `/requirements?set=${set.number}`}
                aria-current={set === chosen ? 'page' : undefined}
                preventScrollReset
              >
                <b>Set {set.number}</b>
                <span>{standing(set)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <SetView key={chosen.number} set={chosen} next={chosen === current ? next : undefined} />
    </div>
  );
}

function standing({ state, effectiveOn, source }: RequirementSet) {
  // What came with the platform has no first day of its own.
  const since = source.kind === 'SHIPPED' ? undefined : onDay(effectiveOn);
  switch (state) {
    case 'IN_FORCE':
      return since ? `in force since ${since}` : 'in force';
    case 'UPCOMING':
      return `from ${onDay(effectiveOn)}`;
    case 'PAST':
      return since ? `replaced, from ${since}` : 'replaced, the first';
  }
}
