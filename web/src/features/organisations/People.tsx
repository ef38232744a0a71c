import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingRows } from '@/components/Loading';
import { EmptyState, ErrorState } from '@/components/States';
import type { Organisation } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { AddPerson } from './AddPerson';
import classes from './Organisations.module.css';
import { PersonRow } from './PersonRow';
import { organisationQuery } from './queries';

/** The people of an organisation, for pages about something it does. */
export function OrganisationPeople({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(organisationQuery(slug));
  if (data) return <People organisation={data} />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <LoadingRows rows={3} />;
}

export function People({ organisation: { slug, people } }: { organisation: Organisation }) {
  const { me, hasRole } = useSession();
  if (!people) {
    return (
      <EmptyState title="Its people are not shown to you">
        Only those who belong to it see who else does.
      </EmptyState>
    );
  }
  const mine = people.find(({ username }) => username === me?.username);
  const decides = mine?.role === 'OWNER' || hasRole('ADMIN');
  return (
    <section>
      <Title order={2} size="h3">
        People
      </Title>
      <ul className={classes.list}>
        {people.map((person) => (
          <PersonRow
            key={person.username}
            slug={slug}
            person={person}
            mine={person === mine}
            decides={decides}
          />
        ))}
      </ul>
      {decides && <AddPerson slug={slug} />}
    </section>
  );
}
