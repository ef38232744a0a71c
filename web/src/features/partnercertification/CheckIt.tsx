import { Anchor } from '@mantine/core';
import { CopyField } from '@/components/CopyField';
import classes from './Section.module.css';

/** How somebody who trusts neither this page nor the partner can check the score. */
export function CheckIt({ partner }: { partner: string }) {
  const base = `/api/v1/partners/${partner}`;
  return (
    <>
      <p className={classes.intro}>
        Everything a score is made of is public: the{' '}
        <Anchor href={`${base}/certification`}>record</Anchor>,{' '}
        <Anchor href={`${base}/certification-reviews`}>every review</Anchor>, and the hash of each
        file that was shown. The command-line client works out each score again and names every
        difference.
      </p>
      <CopyField label="Command" value={`./cvf certification verify ${partner}`} quiet />
    </>
  );
}
