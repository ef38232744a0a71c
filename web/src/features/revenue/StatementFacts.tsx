import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { Day } from '@/components/Day';
import { Facts } from '@/components/Facts';
import { Hash } from '@/components/Hash';
import { isTier, tierName } from '@/lib/agreements';
import type { Statement } from '@/lib/api/revenue';
import { money } from '@/lib/money';
import { percent } from '@/lib/points';
import { count } from '@/lib/text';
import { usagePath } from '@/lib/usage';
import { holdName } from './words';

/** What a statement rests on: executions, agreements, and the seal of the month. */
export function StatementFacts({ statement }: { statement: Statement }) {
  const { month, partner, executions, failed, documents, holds, dueOn } = statement;
  const { publisherRoot: root, monthRoot } = statement;
  return (
    <Facts
      label="What it rests on"
      facts={[
        {
          name: 'Executions',
          value: (
            <>
              <Link to={usagePath({ partner: partner.slug, span: month })}>
                {count(executions)}
              </Link>
              {failed > 0 && <small>and {count(failed)} failed, which cost nothing</small>}
            </>
          ),
        },
        { name: 'Due on', value: <Day on={dueOn} /> },
        documents.length > 0 && {
          name: documents.length === 1 ? 'Agreement' : 'Agreements',
          value: documents.map(({ sha256, tier, partnerBasisPoints }) => (
            <div key={sha256 + partnerBasisPoints}>
              {tier && isTier(tier) && `${tierName[tier]}, `}
              {percent(partnerBasisPoints)} for the partner
              <small>
                <Hash sha256={sha256} />
              </small>
            </div>
          )),
        },
        holds.length > 0 && {
          name: 'Disputes',
          value: holds.map(({ caseId, state, amountMinor }) => (
            <div key={caseId}>
              <Link to={`/disputes/${caseId}`}>{caseId}</Link>
              <small>
                {holdName[state]}, {money(amountMinor, statement.currency)}
              </small>
            </div>
          )),
        },
        root !== undefined && {
          name: 'Root over its executions',
          value: (
            <>
              <CopyText text={root} what="root" shown={20} />
              <small>
                <a href="#sealed">By skill version</a> ·{' '}
                <a href="#proof">Prove that one is in it</a>
              </small>
            </>
          ),
        },
        monthRoot !== undefined && {
          name: 'Root of the month, signed',
          value: <CopyText text={monthRoot} what="root of the month" shown={20} />,
        },
      ]}
    />
  );
}
