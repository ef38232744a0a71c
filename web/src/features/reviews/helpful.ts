import type { Review } from './types';

type Helpful = Review['helpful'];

/** The counts after the caller's vote is `mine`, or taken back. */
export function voted({ yes, no, mine: before }: Helpful, mine: boolean | undefined): Helpful {
  const part = (vote: boolean) => (mine === vote ? 1 : 0) - (before === vote ? 1 : 0);
  return {
    yes: yes + part(true),
    no: no + part(false),
    ...(mine === undefined ? {} : { mine }),
  };
}
