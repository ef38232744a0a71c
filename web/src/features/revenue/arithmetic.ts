import type { Term } from '@/components/Arithmetic';
import type { Statement } from '@/lib/api/revenue';
import { percent } from '@/lib/points';
import { plural } from '@/lib/text';

type Amounts = Pick<
  Statement,
  | 'executions'
  | 'grossMinor'
  | 'partnerMinor'
  | 'platformMinor'
  | 'penaltiesMinor'
  | 'adjustmentsMinor'
  | 'refundsMinor'
  | 'heldMinor'
  | 'netMinor'
  | 'carriedOverMinor'
  | 'payableMinor'
  | 'documents'
>;

const taken = (minor: number) => -Math.abs(minor);

/** From what was executed to what is paid, each line added to those above. */
export function termsOf(statement: Amounts): Term[] {
  const { grossMinor, partnerMinor, platformMinor, netMinor, payableMinor } = statement;
  const suspended = grossMinor - partnerMinor - platformMinor;
  const taker = [...new Set(statement.documents.map((each) => 10_000 - each.partnerBasisPoints))];
  const off: Term[] = [
    {
      name: 'Penalties',
      note: 'for missed service levels',
      minor: taken(statement.penaltiesMinor),
    },
    { name: 'Refunds', note: 'the partner’s part of them', minor: taken(statement.refundsMinor) },
  ].filter(({ minor }) => minor !== 0);
  const rest = netMinor - partnerMinor - sum(off);
  const later: Term[] = [
    {
      name: 'Carried over',
      note: 'from the statements before',
      minor: statement.carriedOverMinor,
    },
    { name: 'Held', note: 'until a dispute is decided', minor: taken(statement.heldMinor) },
  ].filter(({ minor }) => minor !== 0);
  const end = payableMinor - netMinor - sum(later);
  return [
    {
      name: 'Gross',
      note: `${plural(statement.executions, 'execution')} at the prices in force`,
      minor: grossMinor,
    },
    ...some('of it executed in earlier months', statement.adjustmentsMinor, { part: true }),
    {
      name: 'Share of CVF',
      note: taker.length > 0 && `${taker.map(percent).join(' or ')} by the agreement`,
      minor: taken(platformMinor),
    },
    ...some('In suspense', -suspended, { note: 'no agreement was in force on those days' }),
    { name: 'Partner’s share', minor: partnerMinor, sum: true },
    ...off,
    ...some('Other entries', rest, { note: 'see the books below' }),
    { name: 'Net', minor: netMinor, sum: true },
    ...later,
    ...some('Booked since', end, { note: 'see the books below' }),
    {
      name: payableMinor < 0 ? 'Set off against the next' : 'Payable',
      minor: payableMinor,
      sum: true,
    },
  ];
}

const sum = (terms: readonly Term[]) => terms.reduce((total, { minor }) => total + minor, 0);

const some = (name: string, minor: number, more: Partial<Term>): Term[] =>
  minor === 0 ? [] : [{ name, minor, ...more }];
