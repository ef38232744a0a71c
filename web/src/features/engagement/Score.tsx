import { Title } from '@mantine/core';
import { BarTable } from '@/components/BarTable';
import type { CommunityStats } from '@/lib/api/engagement';
import classes from './Community.module.css';
import { explanation, measured, scored } from './score';

export function Score({ stats }: { stats: CommunityStats }) {
  return (
    <section className={classes.score} aria-labelledby="score">
      <div>
        <Title order={2} id="score">
          Engagement score
        </Title>
        <p className={classes.total}>
          {scored(stats.engagementScore)} <span>of 100</span>
        </p>
        <p className={classes.lead}>
          Four parts, each with a most it can give. A part nobody has data for gives nothing.
        </p>
      </div>
      <BarTable
        caption="The parts of the engagement score"
        columns={['Part', 'Points']}
        bars={stats.parts.map((part) => ({
          key: part.name,
          name: explanation[part.name].name,
          share: part.points / part.max,
          value: `${scored(part.points)} of ${part.max}`,
          note: (
            <>
              {explanation[part.name].about} {measured(part)}
            </>
          ),
        }))}
      />
    </section>
  );
}
