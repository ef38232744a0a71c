import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LoadingRows } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import classes from './Health.module.css';
import { IndicatorCard } from './IndicatorCard';
import { Milestones } from './Milestones';
import { healthQuery } from './queries';

/** How the ecosystem is doing, for everybody. */
export function HealthPage({ scorecard }: { scorecard: ReactNode }) {
  const { data, error, refetch } = useQuery(healthQuery);
  return (
    <Page
      title="Ecosystem health"
      lead={
        data && (
          <>
            What the ecosystem is measured by, and where each number comes from. As of{' '}
            <Moment at={data.asOf} />.
          </>
        )
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={260} />}
      {data && (
        <>
          <Section title="Indicators">
            <ul className={classes.cards}>
              {data.indicators.map((indicator) => (
                <li key={indicator.indicator}>
                  <IndicatorCard indicator={indicator} />
                </li>
              ))}
            </ul>
          </Section>
          <Section title="Milestones" id="milestones">
            <Milestones milestones={data.milestones} />
          </Section>
        </>
      )}
      {scorecard}
    </Page>
  );
}
