import { Anchor, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { StatusBadge } from '@/components/StatusBadge';
import type { StatusChange } from '@/lib/api/types';
import classes from './Revisions.module.css';

export function History({ history }: { history: StatusChange[] }) {
  if (history.length === 0) return null;
  return (
    <section className={classes.history}>
      <Title order={2} size="h3">
        Status history
      </Title>
      <ol>
        {history.map((change) => (
          <li key={change.at + change.to}>
            <StatusBadge status={change.to} />
            <span className={classes.by}>
              <Moment at={change.at} as="day" />
              {change.by && (
                <>
                  {' by '}
                  <Anchor component={Link} to={`/members/${change.by}`} inherit>
                    {change.by}
                  </Anchor>
                </>
              )}
            </span>
            {change.reason && <p>{change.reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
