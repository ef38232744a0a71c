import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Forecast } from '@/lib/api/payouts';
import { InputFields } from './InputFields';
import { questionOf, readInputs, writeInputs, type Inputs } from './inputs';
import { Outcome } from './Outcome';
import classes from './RevenueModel.module.css';

const TYPING = 250;

/** What a price would earn, for anybody who thinks of becoming a partner. */
export function RevenueModel() {
  const [params, setParams] = useSearchParams();
  const inputs = readInputs(params);
  const { question, errors } = questionOf(inputs);
  const [asked] = useDebouncedValue(question, TYPING);
  const change = (next: Inputs) =>
    setParams(writeInputs(next), { replace: true, preventScrollReset: true });
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['revenue-forecast', asked],
    queryFn: ({ signal }) =>
      api.get<Forecast>('/revenue/forecast', { query: { ...asked }, signal }),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="What you would earn"
      lead={
        <>
          You set the price of your skills, consumers pay for successful executions, and the{' '}
          <Link to="/legal">agreement</Link> says which share is yours. It is paid 30 days after the
          month’s statement, once there is enough to be worth a payout.
        </>
      }
    >
      <div className={classes.layout}>
        <InputFields
          inputs={inputs}
          errors={errors}
          shares={data?.shares}
          currency={data?.currency}
          onChange={change}
        />
        <div aria-live="polite" aria-busy={isPlaceholderData} className={classes.outcome}>
          {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
          {!data && !error && <LoadingRows rows={3} height={110} />}
          {data && <Outcome forecast={data} tier={inputs.tier} />}
        </div>
      </div>
    </Page>
  );
}
