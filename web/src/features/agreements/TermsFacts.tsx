import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Day } from '@/components/Day';
import { Moment } from '@/components/Moment';
import { tierName } from '@/lib/agreements';
import { money } from '@/lib/money';
import classes from './Agreement.module.css';
import { TermsDialog } from './TermsDialog';
import type { Agreement } from './types';
import { missingName, percent, responseTime, shares, supportName } from './words';

/** What is agreed, in figures. */
export function TermsFacts({ agreement }: { agreement: Agreement }) {
  const { terms, startsOn, endsOn, signedAt, createdAt, createdBy, legalVersion } = agreement;
  const { sla, revenue } = terms;
  const [editing, setEditing] = useState(false);
  return (
    <aside className={classes.side} aria-label="Terms">
      <h2>{tierName[terms.tier]} terms</h2>
      <dl>
        <Fact name="First response">{responseTime(sla.firstResponseMinutes)}, on average</Fact>
        <Fact name="Uptime">{percent(sla.uptimeBasisPoints)}</Fact>
        <Fact name="Support">
          {supportName[sla.supportHours]}
          {sla.supportHours === 'BUSINESS' && ` (${sla.timeZone})`}
        </Fact>
        <Fact name="Escalation">{sla.escalationContact}</Fact>
        <Fact name="Time without data">{missingName[sla.missingData]}</Fact>
        <Fact name="Partner / CVF">{shares(terms)}</Fact>
        <Fact name="Payout">
          from {money(revenue.minimumPayoutMinor, revenue.currency)}, within {revenue.netDays} days
        </Fact>
        <Fact name="Legal text">version {legalVersion}</Fact>
        {startsOn && (
          <Fact name="Runs">
            <Day on={startsOn} />
            {endsOn && (
              <>
                {' '}
                to <Day on={endsOn} />
              </>
            )}
          </Fact>
        )}
        {signedAt && (
          <Fact name="Signed">
            <Moment at={signedAt} as="day" />
          </Fact>
        )}
        <Fact name="Begun">
          <Moment at={createdAt} as="day" /> by {createdBy.username}
        </Fact>
      </dl>
      {agreement.actions.includes('EDIT_TERMS') && (
        <Button variant="default" size="sm" mt="md" onClick={() => setEditing(true)}>
          Edit the terms
        </Button>
      )}
      {editing && <TermsDialog agreement={agreement} onClose={() => setEditing(false)} />}
    </aside>
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
