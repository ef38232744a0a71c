import { Button, VisuallyHidden } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState, SignInPrompt } from '@/components/States';
import type { RfcSummary } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { useSession } from '@/lib/session';
import { FilterBar } from './FilterBar';
import { readFilters, writeFilters, type Filters } from './filters';
import classes from './RfcList.module.css';
import { RfcRow } from './RfcRow';

export function RfcList() {
  const [params, setParams] = useSearchParams();
  const { me } = useSession();
  const filters = readFilters(params);
  const change = (next: Filters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });

  return (
    <Page
      title="RFCs"
      lead="Requests for comments: every proposal, from the first draft to its decision."
      actions={
        <Button component={Link} to={me === null ? '/sign-in?return=/rfcs/new' : '/rfcs/new'}>
          New RFC
        </Button>
      }
    >
      <FilterBar filters={filters} onChange={change} />
      <Results filters={filters} onReset={() => change(readFilters(new URLSearchParams()))} />
    </Page>
  );
}

interface ResultProps {
  filters: Filters;
  onReset: () => void;
}

function Results(props: ResultProps) {
  const { me } = useSession();
  if (props.filters.awaiting && me === null) {
    return <SignInPrompt>Sign in to see which votes wait for your ballot.</SignInPrompt>;
  }
  return <Found {...props} />;
}

function Found({ filters, onReset }: ResultProps) {
  const rfcs = usePages<RfcSummary>(['rfcs', 'list', filters], '/rfcs', {
    query: { ...filters },
    keepPrevious: true,
  });
  if (rfcs.error && !rfcs.items) return <ErrorState error={rfcs.error} retry={rfcs.retry} />;
  if (!rfcs.items) return <LoadingRows rows={6} height={76} />;
  if (rfcs.items.length === 0 && filters.awaiting) return <NothingToVoteOn onReset={onReset} />;
  if (rfcs.items.length === 0) {
    return (
      <EmptyState
        title="No RFC matches"
        action={
          <Button variant="default" onClick={onReset}>
            Clear all filters
          </Button>
        }
      >
        Try fewer words or another status. Drafts are visible only to their authors.
      </EmptyState>
    );
  }
  return (
    <section aria-label="Results" aria-busy={rfcs.stale} data-stale={rfcs.stale || undefined}>
      <VisuallyHidden>
        <h2>Results</h2>
      </VisuallyHidden>
      <div className={classes.results}>
        {rfcs.items.map((rfc) => (
          <RfcRow key={rfc.number} rfc={rfc} excerpt />
        ))}
      </div>
      <LoadMore {...rfcs} />
    </section>
  );
}

function NothingToVoteOn({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      title="Nothing waits for your vote"
      action={
        <Button variant="default" onClick={onReset}>
          Show all RFCs
        </Button>
      }
    >
      You have voted wherever you may, or no vote is running. A ballot can be changed until its vote
      closes: running votes are under Voting.
    </EmptyState>
  );
}
