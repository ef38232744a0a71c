import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { toast } from '@/lib/toast';
import { useReviewStep } from './queries';
import { stepsFor, type ReviewStep } from './steps';
import type { Review } from './types';

interface Props {
  skillId: string;
  review: Review;
}

export function ReviewMenu({ skillId, review }: Props) {
  const [chosen, setChosen] = useState<ReviewStep>();
  const take = useReviewStep(skillId, (given: { step: ReviewStep; text: string }) =>
    given.step.send(review.id, given.text),
  );
  const possible = stepsFor(review);
  if (possible.length === 0) return null;
  const close = () => {
    setChosen(undefined);
    take.reset();
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label="More about this review">
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {possible.map((step) => (
            <Menu.Item
              key={step.name}
              color={step.danger ? 'red' : undefined}
              onClick={() => setChosen(step)}
            >
              {step.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ReasonDialog
        opened={!!chosen}
        onClose={close}
        title={chosen ? `${chosen.name} this review?` : ''}
        confirm={chosen?.name ?? ''}
        danger={chosen?.danger}
        input={chosen?.input}
        pending={take.isPending}
        error={take.error}
        onConfirm={(text) =>
          chosen &&
          take.mutate(
            { step: chosen, text },
            {
              onSuccess: () => {
                toast.done(chosen.done);
                close();
              },
            },
          )
        }
      >
        {chosen?.explain}
      </ReasonDialog>
    </>
  );
}
