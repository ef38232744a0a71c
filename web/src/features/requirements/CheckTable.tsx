import { Title } from '@mantine/core';
import type { RequirementSet } from '@/lib/api/requirements';
import { checkName } from '@/lib/requirements';
import classes from './Requirements.module.css';

/** Which checks stop the publication of a skill and which only warn. */
export function CheckTable({ checks }: Pick<RequirementSet, 'checks'>) {
  if (checks.length === 0) return null;
  return (
    <section className={classes.category} aria-labelledby="checks">
      <header>
        <Title order={3} id="checks">
          Before a skill is published
        </Title>
      </header>
      <p className={classes.quiet}>
        Every version is checked. A check that is enforced stops the publication; the others warn.
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">When it fails</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, enforced }) => (
            <tr key={check}>
              <th scope="row">
                {checkName[check].name}
                <span className={classes.text}>{checkName[check].about}</span>
              </th>
              <td>{enforced ? 'stops' : 'warns'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
