import { useQuery } from '@tanstack/react-query';
import { LineChart } from '@/components/LineChart';
import { api } from '@/lib/api/client';
import type { PublicUsage } from '@/lib/api/usage';
import { percent } from '@/lib/points';
import { skillPath } from '@/lib/skills';
import { count } from '@/lib/text';
import { millis, roughly } from '@/lib/usage';
import classes from './SkillUsageCard.module.css';

/** How a skill was used in the last 30 days; nothing where nobody has. */
export function SkillUsageCard({ skillId }: { skillId: string }) {
  const { data } = useQuery({
    queryKey: ['skill', skillId, 'usage'],
    queryFn: ({ signal }) => api.get<PublicUsage>(`${skillPath(skillId)}/usage`, { signal }),
  });
  if (!data || data.executions === 0) return null;
  const { days, executions, successRateBasisPoints, p50Millis, p95Millis } = data;
  return (
    <div className={classes.card}>
      <LineChart
        title="Executions, 30 days"
        unit="executions"
        height={90}
        format={roughly}
        points={days.map((each) => ({ day: each.day, value: each.executions }))}
      />
      <dl className={classes.figures}>
        <Figure name="Executions">{count(executions)}</Figure>
        {successRateBasisPoints !== undefined && (
          <Figure name="Succeeded">{percent(successRateBasisPoints)}</Figure>
        )}
        {p50Millis !== undefined && <Figure name="Median">{millis(p50Millis)}</Figure>}
        {p95Millis !== undefined && <Figure name="95 % within">{millis(p95Millis)}</Figure>}
      </dl>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
