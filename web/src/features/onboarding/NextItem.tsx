import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Day } from '@/components/Day';
import { LoadingRows } from '@/components/Loading';
import { NextThing } from '@/components/NextThing';
import { ErrorState } from '@/components/States';
import { agreementPath } from '@/lib/agreements';
import { checklistQuery } from './queries';
import type { Checklist } from './types';
import { useReader } from './useReader';
import { isFor, lacksEvidence, nextOf, responsible } from './words';

/** The next item of an agreement's checklist, for pages about the agreement. */
export function NextItem({ agreement }: { agreement: string }) {
  const { data, error, refetch } = useQuery(checklistQuery(agreement));
  if (data) return <NextOfChecklist checklist={data} />;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  return <LoadingRows rows={1} height={110} />;
}

export function NextOfChecklist({ checklist }: { checklist: Checklist }) {
  const { agreement, partner } = checklist;
  const reader = useReader(partner.slug);
  const next = nextOf(checklist);
  if (!next) return <AllDone checklist={checklist} />;
  const yours = next.actions.includes('COMPLETE') && isFor(next, reader);
  return (
    <NextThing
      title={next.title}
      who={yours ? 'You' : responsible(next, partner.name)}
      by={
        <>
          <Day on={next.dueOn} /> (<Day on={next.dueOn} as="distance" />)
        </>
      }
      late={next.overdue}
      yours={yours}
      action={
        <Button
          component={Link}
          to={`${agreementPath(agreement)}/onboarding#${next.item}`}
          variant={yours ? 'filled' : 'default'}
          aria-label={`${yours ? 'Do it' : 'Show it'}: ${next.title}`}
        >
          {yours ? 'Do it' : 'Show it'}
        </Button>
      }
    >
      {lacksEvidence(next) ? `${next.description} Evidence is needed.` : next.description}
    </NextThing>
  );
}

function AllDone({ checklist: { agreement, frozen, stage } }: { checklist: Checklist }) {
  if (stage === 'ACTIVE') return <NextThing title="Everything is done, and the agreement runs" />;
  return (
    <NextThing
      title="Everything on the checklist is done"
      who="Both sides"
      action={
        <Button component={Link} to={`${agreementPath(agreement)}#document`}>
          To the document
        </Button>
      }
    >
      {frozen
        ? 'One side has signed; the agreement is in force with the second signature.'
        : 'The agreement can be read and signed now.'}
    </NextThing>
  );
}
