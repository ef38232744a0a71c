import { Button, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { RiskBadge } from '@/components/RiskBadge';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { ExecutionLimits } from '@/lib/api/usage';
import { isRisk, riskLevels, riskMeaning, riskName } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { limitsQuery, useSetLimits } from './limits';
import classes from './Organisations.module.css';

interface Props {
  slug: string;
  decides: boolean;
}

/** The most dangerous skills that may be executed for the organisation. */
export function RiskSection({ slug, decides }: Props) {
  const { data, error, refetch } = useQuery(limitsQuery(slug));
  return (
    <Section title="Highest risk" id="risk">
      <p className={classes.about}>
        Executions of skills with a higher risk level are refused when they are reported.
      </p>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={1} height={40} />}
      {data && !decides && <RiskBadge risk={data.highestRisk} />}
      {data && decides && <Form slug={slug} limits={data} />}
    </Section>
  );
}

interface FormProps {
  slug: string;
  limits: ExecutionLimits & { version: number };
}

/** Set with a button of its own: the arrow keys pass by levels that nobody means to allow. */
function Form({ slug, limits: { highestRisk, version } }: FormProps) {
  const [chosen, setChosen] = useState(highestRisk);
  const set = useSetLimits(slug, version);
  const submit = () =>
    set.mutate(
      { highestRisk: chosen },
      {
        onSuccess: () => toast.done(`Executions up to ${chosen} are accepted.`),
        onError: toast.failed,
      },
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Radio.Group
        aria-label="Highest risk level that may be executed"
        value={chosen}
        onChange={(level) => isRisk(level) && setChosen(level)}
      >
        <Stack gap="xs">
          {riskLevels.map((level) => (
            <Radio
              key={level}
              value={level}
              label={`${level} ${riskName[level]}`}
              description={riskMeaning[level]}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Button
        type="submit"
        variant="default"
        mt="md"
        disabled={chosen === highestRisk}
        loading={set.isPending}
      >
        Set the highest risk
      </Button>
    </form>
  );
}
