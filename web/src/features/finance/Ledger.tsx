import { CloseButton } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { Accounts } from './Accounts';
import { Check } from './Check';
import { Entries } from './Entries';
import classes from './Finance.module.css';
import { Journal } from './Journal';
import { useEntries } from './queries';

const accountPath = (account: string) => `/finance/ledger?account=${encodeURIComponent(account)}`;

/** The books: what each account comes to, every entry, and whether all of it agrees. */
export function Ledger() {
  const [params, setParams] = useSearchParams();
  const account = params.get('account') ?? '';
  return (
    <Page
      title="Ledger"
      lead="Double entry and append-only: each entry sums to zero, and mistakes are reversed, never changed."
    >
      {!account && <Check />}
      {!account && <Accounts accountPath={accountPath} />}
      <Section
        title={account ? `Entries on ${account}` : 'Entries'}
        id="entries"
        aside={
          account && (
            <CloseButton aria-label="Entries of all accounts" onClick={() => setParams({})} />
          )
        }
      >
        <List account={account} />
      </Section>
      {!account && <Journal />}
    </Page>
  );
}

function List({ account }: { account: string }) {
  const entries = useEntries(account);
  if (entries.error && !entries.items) {
    return <ErrorState error={entries.error} retry={entries.retry} />;
  }
  if (!entries.items) return <LoadingRows rows={4} height={64} />;
  if (entries.items.length === 0) {
    return (
      <EmptyState title="Nothing is booked">Entries come with the first settlement.</EmptyState>
    );
  }
  return (
    <div aria-busy={entries.stale} className={classes.entries}>
      <Entries entries={entries.items} accountPath={accountPath} />
      <LoadMore {...entries} />
    </div>
  );
}
