import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { EmptyState } from '@/components/States';
import { useSession } from '@/lib/session';
import classes from './Admin.module.css';
import { rooms } from './rooms';

export function AdminHome() {
  const { hasRole } = useSession();
  const mine = rooms.filter((room) => hasRole(...room.roles));
  return (
    <Page title="Administration" lead="Everything done here is written to the audit log.">
      {mine.length === 0 && (
        <EmptyState title="Nothing for you here">
          These pages are for moderators, maintainers and administrators.
        </EmptyState>
      )}
      <ul className={classes.rooms}>
        {mine.map((room) => (
          <li key={room.to}>
            <Link to={room.to}>{room.name}</Link>
            <p>{room.about}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
