import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { Prose } from '@/components/Prose';
import { Section } from '@/components/Section';
import classes from './Case.module.css';
import { partyOf } from './standing';
import type { Dispute, Person } from './types';

/** What the parties said, the latest first: that is what a returning reader wants. */
export function Statements({ dispute }: { dispute: Dispute }) {
  const { appeal, response, respondent, claimant } = dispute;
  return (
    <>
      {appeal && (
        <Section
          title="Appeal"
          aside={<Byline party={partyOf(dispute, appeal.side).name} {...appeal} />}
        >
          <Prose html={appeal.html} />
        </Section>
      )}
      {response && (
        <Section title="Response" aside={<Byline party={respondent.name} {...response} />}>
          <Prose html={response.html} />
        </Section>
      )}
      <Section
        title="Claim"
        aside={<Byline party={claimant.name} by={dispute.filedBy} at={dispute.filedAt} />}
      >
        <Prose html={dispute.descriptionHtml} />
      </Section>
      {!response && dispute.state !== 'FILED' && (
        <p className={classes.quiet}>{respondent.name} did not respond.</p>
      )}
    </>
  );
}

function Byline({ party, by, at }: { party: string; by: Person; at: string }) {
  return (
    <span className={classes.byline}>
      <Link to={`/members/${by.username}`}>{by.username}</Link> for {party}, <Moment at={at} />
    </span>
  );
}
