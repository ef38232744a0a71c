import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { tierName } from '@/lib/agreements';
import type { Partner } from '@/lib/api/partners';
import { hostOf } from '@/lib/partners';
import { useSession } from '@/lib/session';
import { slaPath } from '@/lib/sla';
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
        {tier && (
          <Fact name="Service level">
            <ServiceLevel slug={partner.slug} />
          </Fact>
        )}
        {contactEmail && (
          <Fact name="Contact">
            <Anchor href={`mailto:${contactEmail}`} inherit>
              {contactEmail}
            </Anchor>
          </Fact>
        )}
      </dl>
      <FileDispute partner={partner} />
    </aside>
  );
}

/** The report is for those concerned, the status for everybody. */
function ServiceLevel({ slug }: { slug: string }) {
  const { me } = useSession();
  return (
    <>
      <Link to={`/status/${slug}`}>Status</Link>
      {me && (
        <>
          {', '}
          <Link to={slaPath(slug)}>report</Link>
        </>
      )}
    </>
  );
}

/** For those who may have one with it, which are not its own people. */
function FileDispute({ partner: { slug, people } }: { partner: Partner }) {
  const { me } = useSession();
  if (!me || people?.some(({ username }) => username === me.username)) return null;
  return (
    <Anchor
      component={Link}
      to={`/disputes/new?respondent=${slug}`}
      size="sm"
      c="dimmed"
      mt="md"
      display="inline-block"
    >
      File a dispute
    </Anchor>
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
