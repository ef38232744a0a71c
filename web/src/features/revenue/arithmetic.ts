import type { Term } from '@/components/Arithmetic';
import type { Statement } from '@/lib/api/revenue';
import { percent } from '@/lib/points';
import { plural } from '@/lib/text';

type Amounts = Pick<
  Statement,
  | 'executions'
  | 'grossMinor'
  | 'suspenseMinor'
  | 'partnerMinor'
  | 'platformMinor'
  | 'adjustmentsMinor'
  | 'releasedMinor'
  | 'penaltiesMinor'
  | 'refundsMinor'
  | 'heldMinor'
  | 'netMinor'
  | 'carriedOverMinor'
  | 'payableMinor'
  | 'documents'
>;

/** From what was executed to what is paid, each line added to those above. */
export function termsOf(statement: Amounts): Term[] {
  const { payableMinor, heldMinor } = statement;
  const taker = [...new Set(statement.documents.map((each) => 10_000 - each.partnerBasisPoints))];
  return [
    {
      name: 'Gross',
      note: `${plural(statement.executions, 'execution')} at the prices in force`,
      minor: statement.grossMinor,
    },
    ...some('In suspense', -statement.suspenseMinor, 'no agreement was in force on those days'),
    {
      name: 'Share of CVF',
      note: taker.length > 0 && `${taker.map(percent).join(' or ')} by the agreement`,
      minor: -statement.platformMinor,
    },
    { name: 'Partner’s share', minor: statement.partnerMinor, sum: true },
    ...some('of it executed in earlier months', statement.adjustmentsMinor).map((term) => ({
      ...term,
      part: true,
    })),
    ...some('Released from suspense', statement.releasedMinor, 'by an agreement made later'),
    ...some('Penalties', -statement.penaltiesMinor, 'for missed service levels'),
    ...some('Refunds', -statement.refundsMinor, 'the partner’s part of them'),
    ...(heldMinor > 0
      ? some('Held', -heldMinor, 'until a dispute is decided')
      : some('No longer held', -heldMinor, 'a dispute is decided')),
    { name: 'Net', minor: statement.netMinor, sum: true },
    ...some('Carried over', statement.carriedOverMinor, 'from the statement before'),
    {
      name: payableMinor < 0 ? 'Set off against the next' : 'Payable',
      minor: payableMinor,
      sum: true,
    },
  ];
}

const some = (name: string, minor: number, note?: string): Term[] =>
  minor === 0 ? [] : [{ name, minor, note }];
