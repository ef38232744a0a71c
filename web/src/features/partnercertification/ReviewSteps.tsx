import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { PartnerReview } from '@/lib/api/partnercertification';
import { toast } from '@/lib/toast';
import { reviewPath, useCertificationStep } from './queries';
import { reviewName } from './words';

interface Step {
  action: PartnerReview['actions'][number];
  path: string;
  button: string;
  title: string;
  label: string;
  about: string;
  done: string;
  danger?: boolean;
  body: (text: string) => unknown;
}

const steps: readonly Step[] = [
  {
    action: 'CONFIRM',
    path: 'confirmation',
    button: 'Confirm',
    title: 'Confirm this review?',
    label: 'Reason, for everyone to read',
    about: 'You are the second certifier. The outcome takes effect at once.',
    done: 'The review is confirmed.',
    body: (reason) => ({ agreed: true, reason }),
  },
  {
    action: 'CONFIRM',
    path: 'confirmation',
    button: 'Do not confirm',
    title: 'Refuse to confirm this review?',
    label: 'Reason, for everyone to read',
    about: 'The review then has no effect; the application stays open for another one.',
    done: 'The review is not confirmed.',
    danger: true,
    body: (reason) => ({ agreed: false, reason }),
  },
  {
    action: 'DECIDE_APPEAL',
    path: 'appeal/decision',
    button: 'Uphold the appeal',
    title: 'Uphold the appeal?',
    label: 'Reason, for everyone to read',
    about: 'The application is open again, for a new review.',
    done: 'The appeal is upheld; the application is open again.',
    body: (reason) => ({ upheld: true, reason }),
  },
  {
    action: 'DECIDE_APPEAL',
    path: 'appeal/decision',
    button: 'Dismiss the appeal',
    title: 'Dismiss the appeal?',
    label: 'Reason, for everyone to read',
    about: 'The review stays as it is.',
    done: 'The appeal is dismissed.',
    danger: true,
    body: (reason) => ({ upheld: false, reason }),
  },
  {
    action: 'APPEAL',
    path: 'appeal',
    button: 'Appeal',
    title: 'Appeal against this review?',
    label: 'What was judged wrongly, for everyone to read',
    about: 'A certifier who did not review you reads it and decides.',
    done: 'Your appeal is sent.',
    body: (text) => ({ text }),
  },
];

/** What the visitor may do about a review. */
export function ReviewSteps({ review }: { review: PartnerReview }) {
  const [asked, setAsked] = useState<Step>();
  const take = useCertificationStep((text: string) =>
    api.post(`${reviewPath(review.id)}/${asked!.path}`, asked!.body(text)),
  );
  const close = () => {
    setAsked(undefined);
    take.reset();
  };
  const offered = steps.filter(({ action }) => review.actions.includes(action));
  if (offered.length === 0) return null;
  return (
    <Group gap="xs" mt="sm">
      {offered.map((step) => (
        <Button
          key={step.button}
          size="sm"
          variant={step.danger || step.action === 'APPEAL' ? 'default' : 'filled'}
          aria-label={`${step.button}: ${reviewName(review)}`}
          onClick={() => setAsked(step)}
        >
          {step.button}
        </Button>
      ))}
      {asked && (
        <ReasonDialog
          opened
          onClose={close}
          title={asked.title}
          confirm={asked.button}
          danger={asked.danger}
          input={{ label: asked.label }}
          pending={take.isPending}
          error={take.error}
          onConfirm={(text) =>
            take.mutate(text, {
              onSuccess: () => {
                toast.done(asked.done);
                close();
              },
            })
          }
        >
          {asked.about}
        </ReasonDialog>
      )}
    </Group>
  );
}
