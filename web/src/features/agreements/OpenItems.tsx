import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { ProgressLine } from '@/components/ProgressLine';
import { agreementPath, itemName } from '@/lib/agreements';
import { plural } from '@/lib/text';
import classes from './Agreement.module.css';
import type { Agreement } from './types';

/** Why nobody can sign yet: what is still open on the checklist. */
export function OpenItems({ agreement: { id, onboarding } }: { agreement: Agreement }) {
  const { open, done, total, progressPercent } = onboarding;
  const page = `${agreementPath(id)}/onboarding`;
  return (
    <div className={classes.open}>
      <ProgressLine name="checklist" percent={progressPercent}>
        {done} of {total} items are done
      </ProgressLine>
      <p className={classes.why}>
        It can be signed when {plural(open.length, 'more item is', 'more items are')} done:
      </p>
      <ul className={classes.items}>
        {open.map((code) => (
          <li key={code}>
            <Link to={`${page}#${code}`}>{itemName(code)}</Link>
          </li>
        ))}
      </ul>
      <Anchor component={Link} to={page}>
        To the checklist
      </Anchor>
    </div>
  );
}
