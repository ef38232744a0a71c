import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Discussion } from '@/features/comments/Discussion';
import { ConcernCount } from '@/features/concerns/ConcernCount';
import { Concerns } from '@/features/concerns/Concerns';
import { CarriedRequirements } from '@/features/requirements/CarriedRequirements';
import { RfcPage } from '@/features/rfcs/RfcPage';
import { hasVoting, VoteSection } from '@/features/voting/VoteSection';
import { VoteTab } from '@/features/voting/VoteTab';
import type { Rfc } from '@/lib/api/types';
import type { PolicyChange } from '@/lib/api/voting';
import { quoteOf } from '@/lib/quote';

const requirements = ({ kind, document }: PolicyChange) =>
  kind === 'requirement-set' ? <CarriedRequirements document={document} /> : null;

export function Component() {
  const [quote, setQuote] = useState<string>();
  const [, setParams] = useSearchParams();
  const answer = (author: string, words: string) => {
    setQuote(quoteOf(author, words));
    setParams({ tab: 'discussion' }, { preventScrollReset: true });
  };

  const more = (rfc: Rfc) => [
    ...(rfc.status === 'DRAFT'
      ? []
      : [
          {
            value: 'concerns',
            name: (
              <>
                Concerns <ConcernCount rfc={rfc.number} />
              </>
            ),
            panel: <Concerns rfc={rfc} />,
          },
        ]),
    ...(hasVoting(rfc)
      ? [
          {
            value: 'vote',
            name: 'Vote',
            panel: (
              <VoteTab rfc={rfc} onReply={rfc.actions.includes('COMMENT') ? answer : undefined} />
            ),
          },
        ]
      : []),
  ];

  return (
    <RfcPage
      above={(rfc) => <VoteSection rfc={rfc} carried={requirements} />}
      more={more}
      discussion={(rfc) => (
        <Discussion {...rfc} quote={quote} onQuoted={() => setQuote(undefined)} />
      )}
    />
  );
}
