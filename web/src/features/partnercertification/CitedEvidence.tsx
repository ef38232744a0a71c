import { IconFile, IconLink } from '@tabler/icons-react';
import { Hash } from '@/components/Hash';
import { Moment } from '@/components/Moment';
import type { CitedEvidence as Cited } from '@/lib/api/partnercertification';
import classes from './Evidence.module.css';

/** What is public of the evidence: that it is there, its hash, and how long it is in date. */
export function CitedEvidence({ evidence }: { evidence: readonly Cited[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className={classes.cited} aria-label="Evidence">
      {evidence.map(({ kind, sha256, expiresOn, valid }, index) => {
        const Sign = kind === 'FILE' ? IconFile : IconLink;
        return (
          <li key={index} data-valid={valid}>
            <Sign size={16} stroke={1.6} aria-hidden />
            <span>{kind === 'FILE' ? 'A file' : 'A link'}</span>
            {sha256 && <Hash sha256={sha256} />}
            <span>
              {!valid && 'out of date, '}
              {expiresOn ? (
                <>
                  {valid ? 'expires on ' : 'expired on '}
                  <Moment at={expiresOn} as="day" />
                </>
              ) : (
                'does not expire'
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
