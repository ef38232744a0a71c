import type { ConcernAction } from '@/lib/api/voting';

export interface Ending {
  action: ConcernAction;
  path: string;
  name: string;
  explain: string;
  done: string;
  danger?: boolean;
}

export const endings: readonly Ending[] = [
  {
    action: 'RESOLVE',
    path: 'resolution',
    name: 'Resolve',
    explain: 'Say what settled it. The concern stays readable, and no longer blocks the vote.',
    done: 'Your concern is resolved.',
  },
  {
    action: 'OVERRULE',
    path: 'overruling',
    name: 'Overrule',
    explain:
      'The vote can start although the concern stands. Your name and your reason stay beside it for everyone to read.',
    done: 'The concern is overruled.',
    danger: true,
  },
];
