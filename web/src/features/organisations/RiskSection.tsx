import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingRows } from '@/components/Loading';
import { RiskBadge } from '@/components/RiskBadge';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
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
  const set = useSetLimits(slug, data?.version ?? 0);
  const change = (level: string) => {
    if (!isRisk(level)) return;
    set.mutate(
      { highestRisk: level },
      {
        onSuccess: () => toast.done(`Executions up to ${level} are accepted.`),
        onError: toast.failed,
      },
    );
  };
  return (
    <Section title="Highest risk" id="risk">
      <p className={classes.about}>
        Executions of skills with a higher risk level are refused when they are reported.
      </p>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={1} height={40} />}
      {data && !decides && <RiskBadge risk={data.highestRisk} />}
      {data && decides && (
        <Radio.Group
          aria-label="Highest risk level that may be executed"
          value={set.isPending ? set.variables.highestRisk : data.highestRisk}
          onChange={change}
        >
          <Stack gap="xs">
            {riskLevels.map((level) => (
              <Radio
                key={level}
                value={level}
                label={`${level} ${riskName[level]}`}
                description={riskMeaning[level]}
                disabled={set.isPending}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Section>
  );
}
