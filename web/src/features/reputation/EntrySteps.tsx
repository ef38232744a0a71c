import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { ReputationEntry } from '@/lib/api/reputation';
import { toast } from '@/lib/toast';
import { pointName } from './kinds';
import { useEntryStep } from './queries';
import { entrySteps, type EntryStep } from './steps';

/** What the caller may do about an entry; nothing is shown where there is nothing. */
export function EntrySteps({ entry }: { entry: ReputationEntry }) {
  const [chosen, setChosen] = useState<EntryStep>();
  const step = useEntryStep();
  const possible = entrySteps.filter(({ action }) => entry.actions.includes(action));
  if (possible.length === 0) return null;
  const close = () => {
    setChosen(undefined);
    step.reset();
  };
  return (
    <Group gap={6}>
      {possible.map((each) => (
        <Button
          key={each.name}
          size="compact-xs"
          variant="default"
          aria-label={`${each.name}: ${pointName[entry.kind]}${entry.subject ? `, ${entry.subject.title}` : ''}`}
          onClick={() => setChosen(each)}
        >
          {each.name}
        </Button>
      ))}
      <ReasonDialog
        opened={!!chosen}
        onClose={close}
        title={chosen?.name ?? ''}
        confirm={chosen?.name ?? ''}
        danger={chosen?.danger}
        input={{ label: chosen?.label ?? '' }}
        pending={step.isPending}
        error={step.error}
        onConfirm={(text) =>
          chosen &&
          step.mutate(() => chosen.send(entry.id, text), {
            onSuccess: () => {
              toast.done(chosen.done);
              close();
            },
          })
        }
      >
        {chosen?.explain}
      </ReasonDialog>
    </Group>
  );
}
