// What an execution costs, from which day on.

/** `from` is the first day, in UTC; the one that begins last comes first. */
export interface SkillPrice {
  /** Decimal text with up to 10 decimals. */
  price: string;
  from: string;
  /** In force today. */
  current: boolean;
  setAt: string;
}
