import { Button, Group, Text } from '@mantine/core';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { ReputationFlag } from '@/lib/api/reputation';
import { plural } from '@/lib/text';
import { toast } from '@/lib/toast';
import { useModerationStep } from './queries';

type Step = 'voiding' | 'dismissal';

export function FlagCase({ flag }: { flag: ReputationFlag }) {
  const [step, setStep] = useState<Step>();
  const decide = useModerationStep((given: { step: Step; reason: string }) =>
    api.post(`/reputation/flags/${flag.id}/${given.step}`, { reason: given.reason }),
  );
  const voiding = step === 'voiding';
  return (
    <>
      <Text component="div">
        {plural(flag.upvotes, 'upvote')} went back and forth between{' '}
        {flag.members.map((member, index) => (
          <Fragment key={member}>
            {index > 0 && (index === flag.members.length - 1 ? ' and ' : ', ')}
            <Link to={`/members/${member}`}>{member}</Link>
          </Fragment>
        ))}
        .
      </Text>
      <Text size="sm" c="dimmed" component="div">
        noticed <Moment at={flag.flaggedAt} />
      </Text>
      <Group gap="xs">
        <Button size="xs" onClick={() => setStep('voiding')}>
          Void the points
        </Button>
        <Button size="xs" variant="default" onClick={() => setStep('dismissal')}>
          Nothing wrong
        </Button>
      </Group>
      <ReasonDialog
        opened={!!step}
        onClose={() => setStep(undefined)}
        title={voiding ? 'Void the points of this ring?' : 'Close this case?'}
        confirm={voiding ? 'Void the points' : 'Close it'}
        danger={voiding}
        input={{ label: 'Reason' }}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(reason) =>
          step &&
          decide.mutate(
            { step, reason },
            {
              onSuccess: () => {
                toast.done(voiding ? 'The points are voided.' : 'The case is closed.');
                setStep(undefined);
              },
            },
          )
        }
      >
        {voiding
          ? 'What these members gave each other no longer counts. Each of them sees your reason in the ledger and can appeal.'
          : 'The points stay.'}
      </ReasonDialog>
    </>
  );
}
