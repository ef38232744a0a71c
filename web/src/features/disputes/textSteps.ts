import type { DisputeAction } from './types';

export interface TextStep {
  action: DisputeAction;
  path: string;
  title: string;
  about: string;
  label: string;
  confirm: string;
  done: string;
  /** Written with formatting and at length. */
  markdown: boolean;
}

/** The steps that consist of words. */
export const textSteps: readonly TextStep[] = [
  {
    action: 'RESPOND',
    path: 'response',
    title: 'Respond to the claim',
    about:
      'Say what is right, what is not, and what you propose. It is sent once; evidence can be added later.',
    label: 'Your response',
    confirm: 'Send the response',
    done: 'The response is sent. A mediator reads it next.',
    markdown: true,
  },
  {
    action: 'APPEAL',
    path: 'appeal',
    title: 'Appeal against the resolution',
    about:
      'Another mediator reads the case and decides for good. A suspension stays until then, a termination waits for it.',
    label: 'What was judged wrongly',
    confirm: 'Send the appeal',
    done: 'The appeal is sent to another mediator.',
    markdown: true,
  },
  {
    action: 'OFFER_SETTLEMENT',
    path: 'settlement',
    title: 'Offer a settlement',
    about:
      'When an owner of the other party accepts it, the case is closed at once. A new offer replaces an earlier one.',
    label: 'What you offer',
    confirm: 'Make the offer',
    done: 'The offer is made. The other party is told.',
    markdown: false,
  },
  {
    action: 'COMPLETE_REMEDIATION',
    path: 'remediation/completion',
    title: 'Confirm that the plan was carried out?',
    about: 'Then nobody is suspended on its day.',
    label: 'How it was shown',
    confirm: 'Confirm',
    done: 'The plan is confirmed as carried out.',
    markdown: false,
  },
];
