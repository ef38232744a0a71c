import type { Capability } from '@/lib/api/skills';
import classes from './Capabilities.module.css';

/** What the manifest says the skill does, in its own words. */
export function Capabilities({ capabilities }: { capabilities: Capability[] }) {
  if (capabilities.length === 0) return null;
  return (
    <section aria-labelledby="capabilities">
      <h2 id="capabilities" className={classes.title}>
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
