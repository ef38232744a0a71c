import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { SkillVersion } from '@/lib/api/skills';
import { versionKey, versionPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useShown, useSkillStep } from './queries';
import classes from './Versions.module.css';
import { publish, remove, stepsFor, type VersionStep } from './versionSteps';

interface Props {
  partner: string;
  version: SkillVersion;
}

export function VersionActions({ partner, version }: Props) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<VersionStep>();
  const shown = useShown();
  const key = versionKey(version);
  const { actions } = version;
  const check = useSkillStep(() =>
    api.post<SkillVersion>(`${versionPath(version.skillId, key)}/checks`),
  );
  const take = useSkillStep(async (given: { step: VersionStep; text: string }) => {
    const answer = await given.step.send(version, given.text);
    // A skill goes with its only draft, so nothing here may be asked for again.
    if (given.step === remove) {
      toast.done(remove.done());
      await navigate(`/publish/${partner}`);
    }
    return answer;
  });
  const steps = stepsFor(version);
  const mayCheck = actions.includes('CHECK');
  const mayEdit = actions.includes('EDIT');
  if (steps.length === 0 && !mayCheck && !mayEdit) return null;
  const close = () => {
    setChosen(undefined);
    take.reset();
  };
  const first = steps.find((step) => step === publish);
  const button = (step: VersionStep) => (
    <Button
      key={step.name}
      size="sm"
      variant={step === first ? 'filled' : 'default'}
      onClick={() => setChosen(step)}
    >
      {step.name}
    </Button>
  );
  return (
    <Group gap="xs" className={classes.actions}>
      {first && button(first)}
      {mayEdit && (
        <Button
          component={Link}
          to={`/publish/${partner}/skills/${version.skillId}/versions/${key}`}
          size="sm"
          variant="default"
        >
          Edit
        </Button>
      )}
      {mayCheck && (
        <Button
          size="sm"
          variant="default"
          loading={check.isPending}
          onClick={() =>
            check.mutate(undefined, { onSuccess: shown.version, onError: toast.failed })
          }
        >
          Run the checks
        </Button>
      )}
      {steps.filter((step) => step !== first).map((step) => button(step))}
      <ReasonDialog
        opened={!!chosen}
        onClose={close}
        title={`${chosen?.name ?? ''}: ${version.name} ${version.version ?? ''}`}
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
              onSuccess: (answer) => {
                toast.done(chosen.done(answer));
                close();
              },
            },
          )
        }
      >
        {chosen?.explain(version)}
      </ReasonDialog>
    </Group>
  );
}
