import { Button, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Figures } from '@/components/Figures';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { stageName, tierName, tiers } from '@/lib/agreements';
import type { OnboardingStage } from '@/lib/api/agreements';
import { Column } from './Column';
import classes from './Board.module.css';
import { readFilters, writeFilters, type BoardFilters } from './filters';
import { boardQuery } from './queries';
import type { Board } from './types';

/** Every partner on its way to an agreement, in the stage where it is. */
export function BoardPage() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...boardQuery(filters),
    placeholderData: (previous) => previous,
  });
  const change = (next: BoardFilters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });
  return (
    <Page
      title="Onboarding"
      lead="Every partner on its way to a signed agreement. Those longest in their stage come first."
      actions={
        <>
          <Button component={Link} to="/agreements" variant="default">
            All agreements
          </Button>
          <Button component={Link} to="/agreements/new">
            New agreement
          </Button>
        </>
      }
    >
      {data && <Sums board={data} />}
      <FilterBar filters={filters} onChange={change} />
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingRows rows={4} height={110} />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <Columns board={data} filters={filters} />
        </div>
      )}
    </Page>
  );
}

function Sums({ board: { columns, stuck, averageProgressPercent } }: { board: Board }) {
  const underway = columns
    .filter(({ stage }) => stage !== 'ACTIVE')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.sums}>
      <Figures
        figures={[
          { name: 'On their way', value: underway },
          { name: 'Stuck', value: stuck, note: 'too long in one stage' },
          { name: 'Average progress', value: `${averageProgressPercent} %` },
        ]}
      />
    </div>
  );
}

interface FilterProps {
  filters: BoardFilters;
  onChange: (filters: BoardFilters) => void;
}

function FilterBar({ filters, onChange }: FilterProps) {
  return (
    <div className={classes.filters}>
      <Select
        aria-label="Tier"
        placeholder="Any tier"
        clearable
        data={tiers.map((value) => ({ value, label: tierName[value] }))}
        value={filters.tier || null}
        onChange={(tier) => onChange({ ...filters, tier: tier ?? '' })}
      />
      <Switch
        label="Only those that are stuck"
        checked={filters.stuck}
        onChange={(event) => onChange({ ...filters, stuck: event.currentTarget.checked })}
      />
    </div>
  );
}

/** All columns side by side, or on a phone the one that is chosen. */
function Columns({ board, filters }: { board: Board; filters: BoardFilters }) {
  const fullest = board.columns.find(({ count }) => count > 0)?.stage;
  const [chosen, setChosen] = useState<OnboardingStage>();
  const shown = chosen ?? fullest ?? board.columns[0]?.stage;
  if (!fullest) {
    return (
      <EmptyState title={writeFilters(filters).size > 0 ? 'No partner matches' : 'Nobody is here'}>
        A partner appears here as soon as its agreement is begun.
      </EmptyState>
    );
  }
  return (
    <>
      <Select
        className={classes.chooser}
        label="Stage"
        allowDeselect={false}
        data={board.columns.map(({ stage, count }) => ({
          value: stage,
          label: `${stageName[stage]} (${count})`,
        }))}
        value={shown ?? null}
        onChange={(stage) => setChosen(stage ?? undefined)}
      />
      <div
        className={classes.board}
        tabIndex={0}
        role="group"
        aria-label="Board, one column a stage"
      >
        {board.columns.map((column) => (
          <Column
            key={column.stage}
            column={column}
            filters={filters}
            chosen={column.stage === shown}
          />
        ))}
      </div>
    </>
  );
}
