import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { Moment } from '@/components/Moment';
import { ErrorState } from '@/components/States';
import type { Counterfactuals, OpenTally, Vote } from '@/lib/api/voting';
import { plural } from '@/lib/text';
import { ChoiceTable } from './ChoiceTable';

import { GateBars } from './GateBars';
import { Proofs } from './Proofs';
import { isOpen, tallyQuery } from './queries';
import classes from './Result.module.css';
import { FoundingNotice } from './RunningVote';
import { otherRules, outcomeName, result } from './words';

export function ResultCard({ vote }: { vote: Vote }) {
  const { data: tally, error, refetch } = useQuery(tallyQuery(vote.rfc));
  if (!tally && error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!tally) return <LoadingText lines={8} />;
  return isOpen(tally) ? <Result tally={tally} /> : null;
}

function Result({ tally }: { tally: OpenTally }) {
  const { vote, outcome, counterfactuals, ballots } = tally;
  return (
    <section className={classes.card} data-outcome={outcome} aria-labelledby="result-title">
      <h2 id="result-title">{outcomeName[outcome]}</h2>
      <p className={classes.lead}>
        {result(tally)}{' '}
        {vote.closedAt && (
          <>
            Closed on <Moment at={vote.closedAt} as="day" />
            {vote.extended && ', after being extended once'}.{' '}
          </>
        )}
        {ballots.toLocaleString('en')} of {plural(vote.entitled, 'entitled member')} voted on
        revision {vote.revision}.
      </p>
      {vote.founding && <FoundingNotice />}
      <GateBars tally={tally} />
      <ChoiceTable choices={tally.choices} />
      {counterfactuals && <OtherRules tally={tally} counterfactuals={counterfactuals} />}
      <Proofs vote={vote} treeHead={tally.treeHead} />
    </section>
  );
}

interface OtherProps {
  tally: OpenTally;
  counterfactuals: Counterfactuals;
}

function OtherRules({ tally, counterfactuals }: OtherProps) {
  return (
    <>
      <h3>Under other rules</h3>
      <dl className={classes.others}>
        {otherRules(tally.outcome, counterfactuals, tally.vote.capMicros).map(
          ({ rule, text, differs }) => (
            <div key={rule}>
              <dt>{rule}</dt>
              <dd data-differs={differs}>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
