import {
  IconAlertCircle,
  IconCircle,
  IconCircleArrowRight,
  IconCircleCheck,
  IconHistory,
} from '@tabler/icons-react';
import { Day } from '@/components/Day';
import { plural } from '@/lib/text';
import classes from './Checklist.module.css';
import type { Checklist, ChecklistItem } from './types';
import { responsible, stateName, stateOf, type ItemState } from './words';

const icons: Record<ItemState, typeof IconCircle> = {
  DONE: IconCircleCheck,
  EXPIRED: IconHistory,
  OVERDUE: IconAlertCircle,
  NEXT: IconCircleArrowRight,
  OPEN: IconCircle,
};

interface Props {
  item: ChecklistItem;
  checklist: Checklist;
}

/** An item in two lines: what it is, and who owes it until when. */
export function ItemHead({ item, checklist: { next, partner } }: Props) {
  const state = stateOf(item, next);
  const Icon = icons[state];
  const { title, done, doneAt, dueOn, evidence, comments } = item;
  return (
    <span className={classes.head} data-state={state}>
      <Icon size={22} stroke={1.7} aria-hidden />
      <span className={classes.names}>
        <span className={classes.title}>
          {title}
          <span className={classes.state}>{stateName[state]}</span>
        </span>
        <span className={classes.facts}>
          <span>{responsible(item, partner.name)}</span>
          {done && doneAt ? (
            <span>
              since <Day on={doneAt.slice(0, 10)} />
            </span>
          ) : (
            <DueOn day={dueOn} />
          )}
          {evidence.length > 0 && (
            <span>{plural(evidence.length, 'piece of evidence', 'pieces of evidence')}</span>
          )}
          {comments > 0 && <span>{plural(comments, 'comment')}</span>}
        </span>
      </span>
    </span>
  );
}

const DueOn = ({ day }: { day: string }) => (
  <span>
    <Day on={day} as="due" />
  </span>
);
