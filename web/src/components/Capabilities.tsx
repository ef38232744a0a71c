import { useId } from 'react';
import type { Capability } from '@/lib/api/skills';
import classes from './Capabilities.module.css';

/** What the manifest says the skill does, in its own words. */
export function Capabilities({ capabilities }: { capabilities: Capability[] }) {
  const id = useId();
  if (capabilities.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        Capabilities
      </h2>
      <dl className={classes.capabilities}>
        {capabilities.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
