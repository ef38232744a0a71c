import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Moment } from '@/components/Moment';
import { tierName } from '@/lib/agreements';
import type { Partner } from '@/lib/api/partners';
import { hostOf } from '@/lib/partners';
import { plural } from '@/lib/text';
import classes from './PartnerPage.module.css';

export function PartnerFacts({ partner }: { partner: Partner }) {
  const { organisation, joinedAt, tier, contactEmail, activeSkills } = partner;
  return (
    <aside className={classes.side} aria-label="About this partner">
      <dl>
        <Fact name="Website">
          <Website partner={partner} />
        </Fact>
        <Fact name="Organisation">{organisation.name}</Fact>
        <Fact name="Partner since">
          <Moment at={joinedAt} as="day" />
        </Fact>
        <Fact name="Published">{plural(activeSkills, 'skill')}</Fact>
        {tier && <Fact name="Agreement">{tierName[tier]}</Fact>}
        {contactEmail && (
          <Fact name="Contact">
            <Anchor href={`mailto:${contactEmail}`} inherit>
              {contactEmail}
            </Anchor>
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function Website({ partner: { website, websiteVerification } }: { partner: Partner }) {
  const host = hostOf(website);
  const { state, method, verifiedAt } = websiteVerification;
  return (
    <>
      {host ? (
        <Anchor href={website} inherit rel="noopener nofollow">
          {host}
        </Anchor>
      ) : (
        website
      )}
      <span className={classes.proof} data-state={state}>
        {state === 'VERIFIED' && (
          <>
            verified by {method === 'DNS' ? 'DNS' : 'a file on it'}
            {verifiedAt && (
              <>
                , <Moment at={verifiedAt} as="day" />
              </>
            )}
          </>
        )}
        {state === 'UNVERIFIED' && 'not verified'}
        {state === 'LOST' && 'was verified, the proof is gone'}
      </span>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
