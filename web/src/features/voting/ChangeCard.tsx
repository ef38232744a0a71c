import type { ReactNode } from 'react';
import type { RfcStatus } from '@/lib/api/types';
import type { PolicyChange } from '@/lib/api/voting';
import { onDay } from '@/lib/time';
import classes from './ChangeCard.module.css';

const inWords = (kind: string) => {
  const words = kind.toLowerCase().replaceAll(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function consequence(status: RfcStatus, effectiveOn: string): string {
  const day = onDay(effectiveOn);
  if (status === 'REJECTED') return `It was rejected, so nothing changed on ${day}.`;
  if (status === 'OPEN' || status === 'VOTING') {
    return `If it is accepted, the platform applies this on ${day} by itself.`;
  }
  return `The platform applies this on ${day}, citing this RFC.`;
}

interface Props {
  change: PolicyChange;
  status: RfcStatus;
  /** The change in the words of the part it concerns. */
  children?: ReactNode;
}

/** What a policy RFC changes in the platform's own rules, beside what it says in prose. */
export function ChangeCard({ change, status, children }: Props) {
  const { kind, effectiveOn, document } = change;
  return (
    <section className={classes.card} aria-labelledby="change-title">
      <p className={classes.kicker}>This RFC carries a change of the rules</p>
      <h2 id="change-title">{inWords(kind)}</h2>
      <p>{consequence(status, effectiveOn)}</p>
      {children && (
        <details>
          <summary>What it asks for</summary>
          {children}
        </details>
      )}
      <details>
        <summary>What exactly changes</summary>
        <pre tabIndex={0}>{JSON.stringify(document, null, 2)}</pre>
      </details>
    </section>
  );
}
