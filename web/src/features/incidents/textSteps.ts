import type { IncidentAction } from '@/lib/api/incidents';

export interface Step {
  action: IncidentAction;
  path: string;
  title: string;
  about: string;
  /** Nothing is asked without it. */
  label?: string;
  field: 'text' | 'reason';
  confirm: string;
  done: string;
}

/** The steps that consist of a few words, or of none. */
export const textSteps: readonly Step[] = [
  {
    action: 'RESOLVE',
    path: 'resolution',
    title: 'Resolve this incident',
    about: 'Without an acknowledgement before, it counts as answered now.',
    label: 'What was the matter, and what was done',
    field: 'text',
    confirm: 'Resolve',
    done: 'The incident is resolved.',
  },
  {
    action: 'WRITE_POST_MORTEM',
    path: 'post-mortem',
    title: 'Write the post-mortem',
    about: 'Why it happened, and what will be different. It replaces what was written before.',
    label: 'What was learnt',
    field: 'text',
    confirm: 'Save',
    done: 'The post-mortem is saved.',
  },
  {
    action: 'PAUSE',
    path: 'pause',
    title: 'Pause the response clock?',
    about: 'For example while the partner waits for an answer. The pause does not count.',
    label: 'Reason',
    field: 'reason',
    confirm: 'Pause',
    done: 'The clock is paused.',
  },
  {
    action: 'RESUME',
    path: 'resume',
    title: 'Let the response clock run again?',
    about: 'From now on the time counts again.',
    field: 'text',
    confirm: 'Let it run',
    done: 'The clock runs again.',
  },
];
