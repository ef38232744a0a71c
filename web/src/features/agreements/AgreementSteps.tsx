import { Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { StepDialog } from './StepDialog';
import { steps, type Step } from './steps';
import { TerminationDialog } from './TerminationDialog';
import { TierDialog } from './TierDialog';
import type { Agreement, AgreementAction } from './types';

const offered: readonly AgreementAction[] = [
  'CHANGE_TIER',
  'TERMINATE',
  ...steps.map(({ action }) => action),
];

/** What the visitor may do with an agreement beside what comes next. */
export function AgreementSteps({ agreement }: { agreement: Agreement }) {
  const [asked, setAsked] = useState<Step | 'CHANGE_TIER' | 'TERMINATE'>();
  const may = (action: AgreementAction) => agreement.actions.includes(action);
  const close = () => setAsked(undefined);
  if (!offered.some(may)) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" rightSection={<IconDots size={16} aria-hidden />}>
            More
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may('CHANGE_TIER') && (
            <Menu.Item onClick={() => setAsked('CHANGE_TIER')}>Change the tier</Menu.Item>
          )}
          {steps
            .filter(({ action }) => may(action))
            .map((step) => (
              <Menu.Item
                key={step.action}
                color={step.danger ? 'red' : undefined}
                onClick={() => setAsked(step)}
              >
                {step.verb}
              </Menu.Item>
            ))}
          {may('TERMINATE') && (
            <Menu.Item color="red" onClick={() => setAsked('TERMINATE')}>
              Terminate
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'CHANGE_TIER' && <TierDialog agreement={agreement} onClose={close} />}
      {asked === 'TERMINATE' && <TerminationDialog agreement={agreement} onClose={close} />}
      {typeof asked === 'object' && (
        <StepDialog key={asked.action} agreement={agreement} step={asked} onClose={close} />
      )}
    </>
  );
}
