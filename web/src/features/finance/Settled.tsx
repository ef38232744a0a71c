import { Link } from 'react-router';
import { Money } from '@/components/Money';
import type { Settlement } from '@/lib/api/revenue';
import { plural } from '@/lib/text';
import classes from './Finance.module.css';

/** What a sealed month came to, and the papers that were written for it. */
export function Settled({ settlement }: { settlement: Settlement }) {
  const { currency, grossMinor, partnerMinor, platformMinor, suspenseMinor } = settlement;
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <p className={classes.settled}>
      <b>{amount(grossMinor)}</b> gross: {amount(partnerMinor)} for partners,{' '}
      {amount(platformMinor)} for CVF
      {suspenseMinor !== 0 && <>, {amount(suspenseMinor)} in suspense</>}.{' '}
      {plural(settlement.statements, 'statement')},{' '}
      <Link to="/finance/invoices">{plural(settlement.invoices, 'invoice')}</Link>.
    </p>
  );
}
