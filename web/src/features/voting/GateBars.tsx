import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Choice, OpenTally } from '@/lib/api/voting';
import { points } from '@/lib/points';
import { plural } from '@/lib/text';
import choiceClasses from './Choice.module.css';
import { approvalPercents, percent, share, thresholdName } from './figures';
import classes from './Tally.module.css';

const deciding: readonly Choice[] = ['APPROVE', 'REQUEST_CHANGES', 'REJECT'];

/** Both gates as bars with a mark where each begins to hold. */
export function GateBars({ tally }: { tally: OpenTally }) {
  return (
    <div className={classes.gates}>
      <ApprovalGate tally={tally} />
      <QuorumGate tally={tally} />
    </div>
  );
}

function ApprovalGate({ tally: { gates, choices } }: { tally: OpenTally }) {
  const { threshold, approveMicros, decisiveMicros, met } = gates.approval;
  const { reached, needed } = approvalPercents(gates);
  const said = decisiveMicros > 0 ? reached : 'nothing yet';
  const mark = share(threshold.numerator, threshold.denominator);
  return (
    <Gate
      name="Approval"
      met={met}
      value={said}
      bar={
        <Bar
          label="Approval"
          value={share(approveMicros, decisiveMicros)}
          text={`${said}, ${thresholdName(threshold)} is needed`}
          mark={mark}
        >
          {deciding.map((choice) => {
            const weight = choices.find((each) => each.choice === choice)?.weightMicros ?? 0;
            return (
              <span
                key={choice}
                className={choiceClasses.segment}
                data-choice={choice}
                style={{ width: `${share(weight, decisiveMicros) * 100}%` }}
              />
            );
          })}
        </Bar>
      }
    >
      {points(approveMicros)} of {points(decisiveMicros)} deciding weight;{' '}
      {thresholdName(threshold)} ({needed}) is needed
    </Gate>
  );
}

function QuorumGate({ tally }: { tally: OpenTally }) {
  const { required, ballots, met } = tally.gates.quorum;
  const { entitled } = tally.vote;
  // Of a large electorate the quorum is a sliver, so the bar ends where the gate is decided.
  const whole = Math.max(required, ballots);
  return (
    <Gate
      name="Quorum"
      met={met}
      value={`${ballots.toLocaleString('en')} voted`}
      bar={
        <Bar
          label="Quorum"
          value={share(ballots, whole)}
          text={`${plural(ballots, 'member')} voted, ${required} are needed`}
          mark={share(required, whole)}
        >
          <span className={classes.turnout} style={{ width: `${share(ballots, whole) * 100}%` }} />
        </Bar>
      }
    >
      {required} needed of {plural(entitled, 'entitled member')}; turnout{' '}
      {percent(ballots, entitled)}
    </Gate>
  );
}

interface GateProps {
  name: string;
  met: boolean;
  value: string;
  bar: ReactNode;
  children: ReactNode;
}

function Gate({ name, met, value, bar, children }: GateProps) {
  const Sign = met ? IconCircleCheck : IconCircleX;
  return (
    <div className={classes.gate} data-met={met}>
      <p className={classes.gateHead}>
        <span>
          <b>{name}</b> {value}
        </span>
        <span className={classes.met}>
          <Sign size={16} stroke={2} aria-hidden /> {met ? 'holds' : 'not reached'}
        </span>
      </p>
      {bar}
      <p className={classes.small}>{children}</p>
    </div>
  );
}

interface BarProps {
  label: string;
  value: number;
  text: string;
  mark: number;
  children: ReactNode;
}

function Bar({ label, value, text, mark, children }: BarProps) {
  return (
    <div
      className={classes.bar}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(value * 100)}
      aria-valuetext={text}
    >
      <div className={classes.fill}>{children}</div>
      <span className={classes.threshold} style={{ insetInlineStart: `${mark * 100}%` }} />
    </div>
  );
}
