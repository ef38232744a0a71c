import { Link } from 'react-router';
import { BarTable } from '@/components/BarTable';
import { Money } from '@/components/Money';
import { Section } from '@/components/Section';
import type { StatementSummary } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { statementPath } from './queries';

const SHOWN = 12;

/** The partner's share month by month, as bars and as figures. */
export function Shares({ statements }: { statements: readonly StatementSummary[] }) {
  const shown = statements.slice(0, SHOWN);
  if (shown.length < 2) return null;
  const most = Math.max(1, ...shown.map(({ partnerMinor }) => partnerMinor));
  return (
    <Section title="Your share by month">
      <BarTable
        caption="Your share by month"
        columns={['Month', 'Your share']}
        bars={shown.map(({ id, month, partnerMinor, currency }) => ({
          key: id,
          name: <Link to={statementPath(id)}>{monthName(month)}</Link>,
          share: partnerMinor / most,
          value: <Money minor={partnerMinor} currency={currency} />,
        }))}
      />
    </Section>
  );
}
