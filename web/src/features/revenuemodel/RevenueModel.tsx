import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { tiers } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import type { Tier } from '@/lib/api/agreements';
import type { Forecast } from '@/lib/api/payouts';
import { InputFields } from './InputFields';
import { questionOf, readInputs, writeInputs, type Inputs, type Question } from './inputs';
import { Outcome } from './Outcome';
import classes from './RevenueModel.module.css';

const TYPING = 250;

const forecastQuery = (question: Question | undefined, tier: Tier) =>
  queryOptions({
    queryKey: ['revenue-forecast', question, tier],
    queryFn: ({ signal }) =>
      api.get<Forecast>('/revenue/forecast', { query: { ...question, tier }, signal }),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
  });

/** What a price would earn, for anybody who thinks of becoming a partner. */
export function RevenueModel() {
  const [params, setParams] = useSearchParams();
  const inputs = readInputs(params);
  const { question, errors } = questionOf(inputs);
  // As text, which stays the same from one rendering to the next.
  const [typed] = useDebouncedValue(writeInputs(inputs).toString(), TYPING);
  const { question: asked } = questionOf(readInputs(new URLSearchParams(typed)));
  const change = (next: Inputs) =>
    setParams(writeInputs(next), { replace: true, preventScrollReset: true });
  // The other tiers too, so that the choice shows what it is worth.
  const answers = useQueries({ queries: tiers.map((tier) => forecastQuery(asked, tier)) });
  const forecasts = answers.flatMap(({ data }) => data ?? []);
  const chosen = answers[tiers.indexOf(inputs.tier)];
  return (
    <Page
      title="What you would earn"
      lead={
        <>
          You set the price of your skills, consumers pay for successful executions, and the{' '}
          <Link to="/legal">agreement</Link> says which share is yours.
        </>
      }
    >
      <div className={classes.layout}>
        <InputFields inputs={inputs} errors={errors} forecasts={forecasts} onChange={change} />
        <div aria-live="polite" aria-busy={chosen?.isPlaceholderData} className={classes.outcome}>
          {chosen?.error && !chosen.data && (
            <ErrorState error={chosen.error} retry={() => void chosen.refetch()} />
          )}
          {!chosen?.data && !chosen?.error && question && <LoadingRows rows={3} height={110} />}
          {!chosen?.data && !question && (
            <EmptyState title="Nothing to work out yet">
              Correct what is marked, and you see what it would earn.
            </EmptyState>
          )}
          {chosen?.data && <Outcome forecast={chosen.data} />}
        </div>
      </div>
    </Page>
  );
}
