import { CloseButton, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LineChart } from '@/components/LineChart';
import { LoadingRows } from '@/components/Loading';
import { EmptyState, ErrorState } from '@/components/States';
import type { Usage } from '@/lib/api/usage';
import { isMonth, monthName } from '@/lib/months';
import { roughly } from '@/lib/usage';
import { useNow } from '@/lib/useNow';
import { DayTable } from './DayTable';
import { usageQuery } from './queries';
import { SkillTable } from './SkillTable';
import { Totals } from './Totals';
import classes from './Usage.module.css';
import { rangeOf, spans, type Scope, type View } from './view';

interface Props {
  scope: Scope;
  view: View;
  onChange: (view: View) => void;
}

export function Overview({ scope, view, onChange }: Props) {
  const now = useNow();
  const range = rangeOf(view, now);
  const usage = useQuery(usageQuery(scope, view, range));
  const { data, error, refetch } = usage;
  return (
    <>
      <Filters view={view} onChange={onChange} />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={3} height={130} />}
      {data && (
        <div aria-busy={usage.isPlaceholderData} className={classes.parts}>
          <Totals total={data.total} scope={scope} />
          <Chart usage={data} />
          {data.total.executions + data.total.own > 0 ? (
            <>
              {!view.skill && (
                <SkillTable
                  scope={scope}
                  consumer={view.consumer}
                  range={range}
                  linkOf={(skill) => ({ ...view, skill })}
                />
              )}
              <DayTable usage={data} view={view} />
            </>
          ) : (
            <NothingYet scope={scope} />
          )}
        </div>
      )}
    </>
  );
}

function Chart({ usage: { series, granularity } }: { usage: Usage }) {
  const each = granularity === 'MONTH' ? 'month' : 'day';
  return (
    <LineChart
      title={`Executions a ${each}`}
      unit="executions"
      height={210}
      format={roughly}
      points={series.map(({ start, executions }) => ({
        day: granularity === 'MONTH' ? `${start}-01` : start,
        value: executions,
      }))}
    />
  );
}

function Filters({ view, onChange }: Omit<Props, 'scope'>) {
  const month = isMonth(view.span) ? [{ value: view.span, label: monthName(view.span) }] : [];
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label="Span"
        data={[...spans, ...month]}
        value={view.span}
        onChange={(span) => onChange({ ...view, span })}
      />
      {view.skill && <Chosen what={view.skill} onClear={() => onChange({ ...view, skill: '' })} />}
      {view.consumer && (
        <Chosen what={`for ${view.consumer}`} onClear={() => onChange({ ...view, consumer: '' })} />
      )}
    </div>
  );
}

export function Chosen({ what, onClear }: { what: string; onClear: () => void }) {
  return (
    <span className={classes.chosen}>
      {what}
      <CloseButton size="sm" aria-label={`Not only ${what}`} onClick={onClear} />
    </span>
  );
}

function NothingYet({ scope }: { scope: Scope }) {
  return (
    <EmptyState title="Nothing was executed in this time">
      {scope.kind === 'organisation'
        ? 'Your runtime reports executions with a token of the organisation. They are counted here within a minute.'
        : 'As soon as organisations execute your skills, you see it here.'}
    </EmptyState>
  );
}
