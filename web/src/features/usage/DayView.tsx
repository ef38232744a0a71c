import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { dayName, plusDays } from '@/lib/days';
import { useNow } from '@/lib/useNow';
import { Executions } from './Executions';
import { HourChart } from './HourChart';
import { Chosen } from './Overview';
import { usageQuery, useSkillUsage } from './queries';
import { Totals } from './Totals';
import classes from './Usage.module.css';
import { rangeOf, writeView, type Scope, type View } from './view';

interface Props {
  scope: Scope;
  view: View;
  onChange: (view: View) => void;
}

/** One day: its counts, its hours, and the single executions they come from. */
export function DayView({ scope, view, onChange }: Props) {
  const now = useNow();
  const { day } = view;
  const range = rangeOf(view, now);
  const { data, error, refetch } = useQuery(usageQuery(scope, view, range));
  const skills = useSkillUsage(scope, view.consumer, range);
  const offered = new Set([...(skills.items ?? []).map(({ skill }) => skill.slug), view.skill]);
  const to = (next: View) => `/usage?${writeView(next).toString()}`;
  return (
    <>
      <nav className={classes.days} aria-label="Days">
        <Link to={to({ ...view, day: '' })}>All days</Link>
        <Button.Group>
          <Button
            component={Link}
            to={to({ ...view, day: plusDays(day, -1) })}
            variant="default"
            size="xs"
          >
            Day before
          </Button>
          <Button
            component={Link}
            to={to({ ...view, day: plusDays(day, 1) })}
            variant="default"
            size="xs"
          >
            Day after
          </Button>
        </Button.Group>
      </nav>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={2} height={90} />}
      {data && (
        <>
          <Totals total={data.total} scope={scope} />
          {data.granularity === 'HOUR' && data.total.executions > 0 && (
            <HourChart points={data.series} />
          )}
        </>
      )}
      <Section title={`Executions on ${dayName(day)}`}>
        <div className={classes.filters}>
          <Select
            aria-label="Skill"
            placeholder="All skills"
            clearable
            searchable
            data={[...offered].filter(Boolean)}
            value={view.skill || null}
            onChange={(skill) => onChange({ ...view, skill: skill ?? '' })}
          />
          {view.consumer && (
            <Chosen
              what={`for ${view.consumer}`}
              onClear={() => onChange({ ...view, consumer: '' })}
            />
          )}
        </div>
        <Executions scope={scope} view={view} />
      </Section>
    </>
  );
}
