export type DeadlineKind = 'CHECKLIST_ITEM' | 'AGREEMENT_END' | 'DISPUTE';

/** Due on a day, or at a moment. */
export interface Deadline {
  kind: DeadlineKind;
  title: string;
  dueOn?: string;
  dueAt?: string;
  /** A path of this site. */
  link: string;
}

export interface Deadlines {
  items: Deadline[];
}
