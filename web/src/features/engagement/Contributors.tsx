import { SegmentedControl, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { Contributor, Period } from '@/lib/api/engagement';
import { usePages } from '@/lib/pages';
import { points } from '@/lib/points';
import { count } from '@/lib/text';
import classes from './Community.module.css';

const periods: { value: Period; label: string }[] = [
  { value: 'month', label: 'This month' },
  { value: 'year', label: 'This year' },
  { value: 'all', label: 'All time' },
];

export function Contributors() {
  const [period, setPeriod] = useState<Period>('month');
  const people = usePages<Contributor>(
    ['community', 'contributors', period],
    '/community/contributors',
    { query: { period, limit: 10 }, keepPrevious: true },
  );
  return (
    <section aria-labelledby="contributors">
      <header className={classes.sectionHead}>
        <Title order={2} id="contributors">
          Top contributors
        </Title>
        <SegmentedControl
          aria-label="Period"
          size="sm"
          data={periods}
          value={period}
          onChange={(value) => setPeriod(value)}
        />
      </header>
      {people.error && !people.items && <ErrorState error={people.error} retry={people.retry} />}
      {!people.items && !people.error && <LoadingRows rows={3} height={40} />}
      {people.items?.length === 0 && <Text c="dimmed">Nobody has earned points yet.</Text>}
      {people.items && people.items.length > 0 && (
        <div className={classes.scroll} data-stale={people.stale || undefined}>
          <People people={people.items} />
        </div>
      )}
      <LoadMore {...people} />
    </section>
  );
}

function People({ people }: { people: Contributor[] }) {
  return (
    <table className={classes.people}>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes.hidden}>Rank</span>
          </th>
          <th scope="col">Member</th>
          <th scope="col">Points earned</th>
          <th scope="col">RFCs</th>
          <th scope="col">Comments</th>
          <th scope="col">Votes</th>
          <th scope="col">Reputation</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          <tr key={person.username}>
            <td>{index + 1}</td>
            <th scope="row">
              <Link to={`/members/${person.username}`}>
                {person.displayName || person.username}
              </Link>
            </th>
            <td>{count(person.earnedPoints)}</td>
            <td>{count(person.rfcs)}</td>
            <td>{count(person.comments)}</td>
            <td>{count(person.votes)}</td>
            <td>{points(person.reputationMicros)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
