import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { atMinute } from '@/lib/time';
import { toast } from '@/lib/toast';
import classes from './Agreement.module.css';
import { useAgreementStep } from './queries';
import type { Agreement, AgreementDocument, Side, Signature } from './types';
import { sideName } from './words';

const sides: readonly Side[] = ['PARTNER', 'PLATFORM'];

interface Props {
  agreement: Agreement;
  document: AgreementDocument;
}

export function Signatures({ agreement, document }: Props) {
  const nameOf = (side: Side) => (side === 'PARTNER' ? agreement.partner.name : sideName[side]);
  return (
    <>
      <h3 className={classes.subhead}>Signatures</h3>
      <ul className={classes.signatures}>
        {sides.map((side) => {
          const signature = document.signatures.find((each) => each.side === side);
          return (
            <li key={side} data-signed={signature ? true : undefined}>
              <span className={classes.whom}>For {nameOf(side)}</span>
              {signature ? <Signed signature={signature} /> : <span>Not signed yet</span>}
            </li>
          );
        })}
      </ul>
      {agreement.actions.includes('WITHDRAW_SIGNATURE') && <TakeBack agreement={agreement} />}
    </>
  );
}

function Signed({ signature: { name, title, member, at, ipAddress } }: { signature: Signature }) {
  return (
    <>
      <span className={classes.signature}>{name}</span>
      <span className={classes.quiet}>
        {title && `${title}, `}
        <Link to={`/members/${member.username}`}>{member.username}</Link>,{' '}
        <time dateTime={at}>{atMinute(at)}</time>
        {ipAddress && `, from ${ipAddress}`}
      </span>
    </>
  );
}

function TakeBack({ agreement }: { agreement: Agreement }) {
  const [asking, setAsking] = useState(false);
  const step = useAgreementStep(() =>
    api.delete<Agreement>(`${agreementPath(agreement.id)}/signatures`),
  );
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => setAsking(true)}>
        Take my signature back
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          step.reset();
        }}
        title="Take your signature back?"
        confirm="Take it back"
        danger
        pending={step.isPending}
        error={step.error}
        onConfirm={() =>
          step.mutate(undefined, {
            onSuccess: () => {
              toast.done('Your signature is taken back.');
              setAsking(false);
            },
          })
        }
      >
        As long as the other side has not signed, you can. The checklist can be changed again.
      </ReasonDialog>
    </>
  );
}
