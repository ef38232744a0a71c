import { Badge } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState } from '@/components/States';
import { useSession } from '@/lib/session';
import { NewOrganisation } from './NewOrganisation';
import classes from './Organisations.module.css';
import { roleName } from './queries';

export function Organisations() {
  const { me } = useSession();
  const organisations = me?.organisations ?? [];
  return (
    <Page
      title="Organisations"
      lead="An organisation lets several people act together, each with a role of their own."
      width="text"
    >
      <NewOrganisation />
      {organisations.length === 0 && (
        <EmptyState title="You belong to no organisation">
          Found one, or ask an owner of one to add you.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {organisations.map(({ slug, name, role }) => (
          <li key={slug} className={classes.row}>
            <div>
              <Link className={classes.name} to={`/me/organisations/${slug}`}>
                {name}
              </Link>
              <div className={classes.slug}>{slug}</div>
            </div>
            <Badge variant="light" tt="none">
              {roleName[role]}
            </Badge>
          </li>
        ))}
      </ul>
    </Page>
  );
}
