import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { CopyText } from '@/components/CopyText';
import { Facts } from '@/components/Facts';
import { Mark } from '@/components/Mark';
import { Moment } from '@/components/Moment';
import { Section } from '@/components/Section';
import type { FormerDetails, PayoutDetails as Details, PayoutVerdict } from '@/lib/api/payouts';
import { plural } from '@/lib/text';
import { groupedIban } from './iban';
import classes from './Revenue.module.css';
import { VerifyDialog } from './VerifyDialog';
import { countryName, detailsState } from './words';

interface Props {
  details: Details;
  onEdit: () => void;
}

/** Where the partner is paid, who said so and who has checked it. */
export function PayoutDetails({ details, onEdit }: Props) {
  const [judging, setJudging] = useState(false);
  const { state, actions, history } = details;
  const [tone, name] = detailsState[state];
  const former = history.filter(({ replacedAt }) => replacedAt);
  return (
    <Section title="Payout details" id="payout-details" aside={<Mark tone={tone}>{name}</Mark>}>
      {state === 'MISSING' ? (
        <p className={classes.quiet}>Nobody has said yet where this partner is paid.</p>
      ) : (
        <Current details={details} />
      )}
      <Group gap="xs" mt="md">
        {actions.includes('EDIT') && (
          <Button variant="default" onClick={onEdit}>
            {state === 'MISSING' ? 'Enter payout details' : 'Change them'}
          </Button>
        )}
        {actions.includes('VERIFY') && (
          <Button variant="default" onClick={() => setJudging(true)}>
            Verify or reject
          </Button>
        )}
      </Group>
      {former.length > 0 && <History former={former} />}
      {judging && <VerifyDialog details={details} onClose={() => setJudging(false)} />}
    </Section>
  );
}

function Current({ details }: { details: Details }) {
  const { holder, iban, bic, country, enteredBy, enteredAt, verification, pausedUntil } = details;
  return (
    <div className={classes.details}>
      <Facts
        facts={[
          { name: 'Holder', value: holder },
          { name: 'IBAN', value: iban && <CopyText text={groupedIban(iban)} what="IBAN" /> },
          bic !== undefined && { name: 'BIC', value: bic },
          country !== undefined && { name: 'Country', value: countryName(country) ?? country },
          enteredAt !== undefined && {
            name: 'Entered',
            value: (
              <>
                <Moment at={enteredAt} as="day" />
                {enteredBy && ` by ${enteredBy.username}`}
              </>
            ),
          },
          verification && { name: 'Checked', value: <Verdict verdict={verification} /> },
          pausedUntil !== undefined && {
            name: 'Payouts are paused until',
            value: <Moment at={pausedUntil} as="day" />,
          },
        ]}
      />
    </div>
  );
}

function Verdict({ verdict: { verified, by, at, note } }: { verdict: PayoutVerdict }) {
  return (
    <>
      {verified ? 'Verified' : 'Rejected'} by {by?.username ?? 'the platform'},{' '}
      <Moment at={at} as="day" />
      {note && <small>{note}</small>}
    </>
  );
}

function History({ former }: { former: readonly FormerDetails[] }) {
  return (
    <details className={classes.history}>
      <summary>{plural(former.length, 'former account')}</summary>
      <ul>
        {former.map(({ iban, holder, enteredAt, enteredBy, replacedAt }) => (
          <li key={enteredAt}>
            <code>{groupedIban(iban)}</code> of {holder}, entered <Moment at={enteredAt} as="day" />
            {enteredBy && ` by ${enteredBy.username}`}
            {replacedAt && (
              <>
                , replaced <Moment at={replacedAt} as="day" />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
