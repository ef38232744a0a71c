import { IconCheck, IconMinus, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import type { Choice } from '@/lib/api/voting';
import classes from './Choice.module.css';

interface Meaning {
  name: string;
  icon: Icon;
  explain: string;
}

export const choices: Record<Choice, Meaning> = {
  APPROVE: {
    name: 'Approve',
    icon: IconCheck,
    explain: 'Adopt this text as it stands.',
  },
  REJECT: {
    name: 'Reject',
    icon: IconX,
    explain: 'Do not adopt it. Counts against approval.',
  },
  REQUEST_CHANGES: {
    name: 'Request changes',
    icon: IconPencil,
    explain: 'Good idea, wrong text. Counts against approval; say what should change.',
  },
  ABSTAIN: {
    name: 'Abstain',
    icon: IconMinus,
    explain: 'Take no side. Counts for the quorum, not for approval.',
  },
};

export const choiceNames = Object.keys(choices) as Choice[];

/** A choice by sign, word and colour, so that none of them is needed alone. */
export function ChoiceMark({ choice }: { choice: Choice }) {
  const { icon: Sign, name } = choices[choice];
  return (
    <span className={classes.mark} data-choice={choice}>
      <Sign size={16} stroke={2.2} aria-hidden />
      {name}
    </span>
  );
}
