import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Money } from '@/components/Money';
import { NextThing } from '@/components/NextThing';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { PayoutItem, PayoutRun, RunAction } from '@/lib/api/payouts';
import type { Pages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import classes from './Finance.module.css';
import { PaidDialog } from './PaidDialog';
import { runPath, useRunStep } from './queries';

interface Props {
  id: string;
  run: PayoutRun;
  items: Pages<PayoutItem>;
}

/** What the run waits for, who does it, and the buttons for it. */
export function RunActions({ id, run, items }: Props) {
  const [asked, setAsked] = useState<RunAction>();
  const { me } = useSession();
  const { state, actions } = run;
  const close = () => setAsked(undefined);
  const may = (action: RunAction) => actions.includes(action);
  if (state !== 'PREPARED' && state !== 'RELEASED') return null;
  const mine = run.preparedBy?.username === me?.username;
  const next =
    state === 'PREPARED'
      ? {
          title: 'Another person looks at it and releases it',
          who: may('RELEASE') ? 'You' : mine ? 'Somebody else of finance' : 'Finance',
          text: mine
            ? 'You have prepared it, so it takes somebody else. Send them the address of this page.'
            : 'Look at the differences first. What cannot be paid any more is dropped and stays owed.',
        }
      : {
          title: 'Give the file to the bank, then record what it has paid',
          who: 'Finance',
          text: 'The file is the same each time, so that a bank knows one it has already.',
        };
  return (
    <div className={classes.next}>
      <NextThing
        title={next.title}
        who={next.who}
        yours={may('RELEASE') || may('PAY')}
        action={
          <Group gap="xs">
            {may('RELEASE') && <Button onClick={() => setAsked('RELEASE')}>Release it</Button>}
            {may('PAY') && <Button onClick={() => setAsked('PAY')}>It is paid</Button>}
            {may('CANCEL') && (
              <Button variant="default" onClick={() => setAsked('CANCEL')}>
                Call it off
              </Button>
            )}
          </Group>
        }
      >
        {next.text}
      </NextThing>
      {asked === 'RELEASE' && <Release id={id} run={run} onClose={close} />}
      {asked === 'CANCEL' && <Cancel id={id} run={run} onClose={close} />}
      {asked === 'PAY' && <PaidDialog id={id} run={run} items={items} onClose={close} />}
    </div>
  );
}

interface StepProps {
  id: string;
  run: PayoutRun;
  onClose: () => void;
}

function Release({ id, run, onClose }: StepProps) {
  const release = useRunStep(() => api.post<PayoutRun>(`${runPath(id)}/release`));
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Release ${id}?`}
      confirm="Release it"
      pending={release.isPending}
      error={release.error}
      onConfirm={() =>
        release.mutate(undefined, {
          onSuccess: ({ payouts }) => {
            toast.done(`${id} is released: ${plural(payouts, 'payout')}.`);
            onClose();
          },
        })
      }
    >
      {plural(run.payouts, 'payout')}, <Money minor={run.totalMinor} currency={run.currency} /> in
      all. Every payout is looked at once more.
    </ReasonDialog>
  );
}

function Cancel({ id, run, onClose }: StepProps) {
  const cancel = useRunStep((reason: string) =>
    api.post<PayoutRun>(`${runPath(id)}/cancellation`, { reason }),
  );
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Call ${id} off?`}
      confirm="Call it off"
      danger
      input={{ label: 'Reason' }}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={(reason) =>
        cancel.mutate(reason, {
          onSuccess: () => {
            toast.done(`${id} is called off. What it would have paid stays owed.`);
            onClose();
          },
        })
      }
    >
      {run.state === 'RELEASED'
        ? 'It is released: call it off only after the bank was told not to pay it.'
        : 'Nothing has left. Another run can be prepared afterwards.'}
    </ReasonDialog>
  );
}
