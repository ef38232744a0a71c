import { useQuery } from '@tanstack/react-query';
import { Countdown } from '@/components/Countdown';
import type { Incident } from '@/lib/api/incidents';
import { atMinute } from '@/lib/time';
import { useNow } from '@/lib/useNow';
import { clockState, clockText, usedShare } from './clock';
import classes from './Incidents.module.css';
import { incidentQuery } from './queries';

/** The time until the promised first answer, as it runs. */
export function ResponseClock({ incident }: { incident: Incident }) {
  const now = useNow();
  const { refetch } = useQuery(incidentQuery(incident.id));
  const state = clockState(incident, now);
  const { dueAt } = incident.response;
  return (
    <section className={classes.clock} data-state={state} aria-label="First answer">
      <div>
        <p className={classes.said}>{clockText(incident, now)}</p>
        {state !== 'none' && (
          <span className={classes.meter} aria-hidden>
            <i style={{ width: `${usedShare(incident) * 100}%` }} />
          </span>
        )}
      </div>
      {dueAt && (state === 'running' || state === 'late') && (
        <p className={classes.left}>
          <b>
            <Countdown to={dueAt} over="time is up" onOver={() => void refetch()} />
          </b>
          <span>due {atMinute(dueAt)}</span>
        </p>
      )}
    </section>
  );
}
