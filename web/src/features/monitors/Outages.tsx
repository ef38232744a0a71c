import { useState } from 'react';
import { LoadMore } from '@/components/LoadMore';
import type { Monitor } from '@/lib/api/monitors';
import { shortDuration } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import classes from './Monitors.module.css';
import { useOutages } from './queries';

/** When it was down, asked for when somebody wants to know. */
export function Outages({ monitor }: { monitor: Monitor }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.outages} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Outages</summary>
      {open && <List monitor={monitor.id} />}
    </details>
  );
}

function List({ monitor }: { monitor: string }) {
  const outages = useOutages(monitor);
  if (!outages.items) return <p className={classes.quiet}>Loading…</p>;
  if (outages.items.length === 0) return <p className={classes.quiet}>None was found.</p>;
  return (
    <>
      <ul>
        {outages.items.map(({ from, until, detail }) => (
          <li key={from}>
            {atMinute(from)},{' '}
            {until ? shortDuration((Date.parse(until) - Date.parse(from)) / 1_000) : 'still down'}:{' '}
            {detail}
          </li>
        ))}
      </ul>
      <LoadMore {...outages} />
    </>
  );
}
