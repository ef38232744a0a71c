import { Title } from '@mantine/core';
import { BarTable } from '@/components/BarTable';
import { Figures } from '@/components/Figures';
import { LineChart } from '@/components/LineChart';
import { LoadingText } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { EmptyState, ErrorState } from '@/components/States';
import type { Reputation, ReputationPart } from '@/lib/api/reputation';
import { points, signed } from '@/lib/points';
import { EntryRow } from './EntryRow';
import { left, pointName, shareOf } from './kinds';
import classes from './Reputation.module.css';
import { useReputation } from './queries';
import { weightNote } from './weight';

const MICROS = 1_000_000;

/** Where a member's reputation comes from, point by point. */
export function MemberReputation({ username }: { username: string }) {
  const ledger = useReputation(username);
  const { reputation, entries } = ledger;
  if (ledger.error && !reputation) return <ErrorState error={ledger.error} retry={ledger.retry} />;
  if (!reputation) return <LoadingText lines={6} />;
  return (
    <div className={classes.reputation}>
      <Figures
        figures={[
          { name: 'Reputation', value: points(reputation.reputationMicros) },
          {
            name: 'Weight of a vote',
            value: points(reputation.weightMicros),
            note: weightNote(reputation),
          },
        ]}
      />
      {entries.length === 0 && reputation.parts.length === 0 ? (
        <EmptyState title="No points yet">
          Points come from accepted RFCs, from comments others find useful, from voting and from
          certification.
        </EmptyState>
      ) : (
        <>
          <div className={classes.charts}>
            <Parts parts={reputation.parts} />
            <History reputation={reputation} />
          </div>
          <section aria-labelledby="ledger">
            <Title order={3} size="h4" id="ledger">
              Every point
            </Title>
            <ul className={classes.ledger}>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <EntryRow entry={entry} />
                </li>
              ))}
            </ul>
            <LoadMore {...ledger} />
          </section>
        </>
      )}
    </div>
  );
}

function Parts({ parts }: { parts: ReputationPart[] }) {
  return (
    <BarTable
      caption="Reputation by where it comes from"
      columns={['From', 'Points now']}
      bars={parts.map((part) => {
        const rest = left(part);
        return {
          key: part.kind,
          name: pointName[part.kind] ?? part.kind,
          share: shareOf(part, parts),
          value: points(part.micros),
          note:
            rest !== undefined && rest < 100
              ? `${signed(part.points)} earned, ${rest} % left`
              : `${signed(part.points)} earned`,
        };
      })}
    />
  );
}

function History({ reputation }: { reputation: Reputation }) {
  return (
    <LineChart
      title="The last twelve months"
      unit="Reputation"
      points={reputation.history.map(({ day, micros }) => ({ day, value: micros / MICROS }))}
      format={(value) => points(Math.round(value * MICROS))}
    />
  );
}
