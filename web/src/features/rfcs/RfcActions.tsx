import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { Rfc } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { useRfcChanged } from './queries';
import { steps, stepsFor, type Step } from './steps';

export function RfcActions({ rfc }: { rfc: Rfc }) {
  const [step, setStep] = useState<Step>();
  const possible = stepsFor(rfc);
  const inMenu = possible.filter((each) => each !== 'PUBLISH');
  const publishable = possible.includes('PUBLISH');
  const revisable = rfc.actions.includes('REVISE');
  if (!revisable && possible.length === 0) return null;
  return (
    <Group gap="xs">
      {revisable && (
        <Button
          component={Link}
          to={`/rfcs/${rfc.number}/edit`}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {rfc.status === 'DRAFT' ? 'Edit' : 'Revise'}
        </Button>
      )}
      {publishable && <Button onClick={() => setStep('PUBLISH')}>Open for comment</Button>}
      {inMenu.length > 0 && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label="More actions">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map((each) => (
              <Menu.Item
                key={each}
                color={steps[each].danger ? 'red' : undefined}
                onClick={() => setStep(each)}
              >
                {steps[each].menu}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {step && <StepDialog rfc={rfc} step={step} onClose={() => setStep(undefined)} />}
    </Group>
  );
}

function StepDialog({ rfc, step, onClose }: { rfc: Rfc; step: Step; onClose: () => void }) {
  const client = useQueryClient();
  const changed = useRfcChanged();
  const rules = steps[step];
  const take = useMutation({
    mutationFn: (text: string) => rules.send(rfc, text),
    onSuccess: (answer) => {
      if (answer) changed(answer);
      else void client.invalidateQueries({ queryKey: ['rfc'] });
      void client.invalidateQueries({ queryKey: ['comments', rfc.number] });
      toast.done(rules.done);
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`${rules.menu}?`}
      confirm={rules.confirm}
      danger={rules.danger}
      input={rules.input}
      pending={take.isPending}
      error={take.error}
      onConfirm={take.mutate}
    >
      {rules.explain(rfc)}
    </ReasonDialog>
  );
}
