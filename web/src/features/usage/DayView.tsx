import { Button, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Section } from '@/components/Section';
import { dayName, plusDays } from '@/lib/days';
import { useNow } from '@/lib/useNow';
import { Executions } from './Executions';
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

/** One day: its counts, and the single executions they come from. */
export function DayView({ scope, view, onChange }: Props) {
  const now = useNow();
  const { day } = view;
  const range = rangeOf(view, now);
  const { data } = useQuery(usageQuery(scope, view, range));
  const skills = useSkillUsage(scope, range);
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
      {data ? <Totals total={data.total} scope={scope} /> : <LoadingRows rows={1} height={90} />}
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
