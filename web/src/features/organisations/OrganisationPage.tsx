import { Anchor, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isProblem } from '@/lib/api/problem';
import type { Organisation } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { AddPerson } from './AddPerson';
import classes from './Organisations.module.css';
import { PersonRow } from './PersonRow';
import { organisationQuery } from './queries';

export function OrganisationPage() {
  const { slug = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationQuery(slug));
  const missing = isProblem(error, 'organisation-not-found');
  return (
    <Page
      title={data?.name ?? slug}
      lead={
        <>
          <Anchor component={Link} to="/me/organisations" inherit>
            Organisations
          </Anchor>{' '}
          / {slug}
          {data && (
            <>
              , founded <Moment at={data.createdAt} as="day" />
            </>
          )}
        </>
      }
      width="text"
    >
      {missing && <EmptyState title="There is no such organisation" />}
      {error && !missing && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingRows rows={3} />}
      {data && <People organisation={data} />}
    </Page>
  );
}

function People({ organisation: { slug, people } }: { organisation: Organisation }) {
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
