import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { Money } from '@/components/Money';
import type { LedgerEntry } from '@/lib/api/revenue';
import { dayName } from '@/lib/days';
import { entryName, referencePath } from '@/lib/ledger';
import classes from './Entries.module.css';

interface Props {
  entries: readonly LedgerEntry[];
  accountPath: (account: string) => string;
}

/** Entries of the ledger: each one's postings sum to zero. */
export function Entries({ entries, accountPath }: Props) {
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Head entry={entry} />
          <table className={classes.postings}>
            <caption>Postings of {entry.reference}</caption>
            <thead>
              <tr>
                <th scope="col">Account</th>
                <th scope="col">Debit</th>
                <th scope="col">Credit</th>
              </tr>
            </thead>
            <tbody>
              {entry.postings.map(({ account, amountMinor }, line) => (
                <tr key={line}>
                  <th scope="row">
                    <Link to={accountPath(account)}>{account}</Link>
                  </th>
                  <td>
                    {amountMinor > 0 && <Money minor={amountMinor} currency={entry.currency} />}
                  </td>
                  <td>
                    {amountMinor < 0 && <Money minor={-amountMinor} currency={entry.currency} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </li>
      ))}
    </ol>
  );
}

function Head({ entry: { kind, reference, description, bookedOn, postedBy } }: HeadProps) {
  const to = referencePath(reference);
  return (
    <div className={classes.head}>
      <p className={classes.title}>{description}</p>
      <p className={classes.facts}>
        <span>{entryName[kind]}</span>
        <time dateTime={bookedOn}>{dayName(bookedOn)}</time>
        <span>{postedBy ? `by ${postedBy}` : 'by rule'}</span>
        {to ? <Link to={to}>{reference}</Link> : <CopyText text={reference} what="reference" />}
      </p>
    </div>
  );
}

interface HeadProps {
  entry: LedgerEntry;
}
