import { Button, Group } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import type { Concern } from '@/lib/api/voting';
import { CloseConcern } from './CloseConcern';
import classes from './Concerns.module.css';
import { endings, type Ending } from './endings';

const states = {
  OPEN: { name: 'Open', icon: IconAlertOctagon },
  RESOLVED: { name: 'Resolved', icon: IconCircleCheck },
  OVERRULED: { name: 'Overruled', icon: IconGavel },
};

export function ConcernCard({ concern }: { concern: Concern }) {
  const [ending, setEnding] = useState<Ending>();
  const { raisedBy, closed, state } = concern;
  const { name, icon: Sign } = states[state];
  const possible = endings.filter(({ action }) => concern.actions.includes(action));
  return (
    <li className={classes.concern} data-state={state}>
      <article aria-labelledby={`concern-${concern.id}`}>
        <p className={classes.meta}>
          <span className={classes.state}>
            <Sign size={16} stroke={2} aria-hidden /> {name}
          </span>
          <span>
            raised by <Person {...raisedBy} /> <Moment at={concern.raisedAt} />
          </span>
        </p>
        <h3 id={`concern-${concern.id}`}>{concern.title}</h3>
        <Prose html={concern.html} />
        {closed && (
          <div className={classes.closed}>
            <p>
              <b>{name}</b> by <Person {...closed.by} /> <Moment at={closed.at} />
            </p>
            <p className={classes.reason}>{closed.reason}</p>
          </div>
        )}
        {possible.length > 0 && (
          <Group gap="xs" mt="sm">
            {possible.map((each) => (
              <Button key={each.action} size="xs" variant="default" onClick={() => setEnding(each)}>
                {each.name}
              </Button>
            ))}
          </Group>
        )}
      </article>
      {ending && (
        <CloseConcern concern={concern} ending={ending} onClose={() => setEnding(undefined)} />
      )}
    </li>
  );
}

function Person({ username, displayName }: Concern['raisedBy']) {
  return <Link to={`/members/${username}`}>{displayName}</Link>;
}
