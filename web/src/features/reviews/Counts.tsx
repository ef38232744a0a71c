import { Tooltip } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import classes from './Reviews.module.css';
import type { Review } from './types';

const words: Record<Review['counts'], { name: string; why: string }> = {
  VERIFIED: {
    name: 'verified use',
    why: 'The organisation of this member has run the skill. The review counts fully.',
  },
  MEMBER: {
    name: 'counts a quarter',
    why: 'No run by the organisation of this member is known. The review counts a quarter.',
  },
  NONE: {
    name: 'not counted',
    why: 'No run is known, and the reputation of this member is still low. The review is shown and does not count.',
  },
};

/** How much weight a review has in the rating, and why. */
export function Counts({ counts }: { counts: Review['counts'] }) {
  const { name, why } = words[counts];
  return (
    <Tooltip label={why} multiline maw="20rem">
      <span className={classes.counts} data-counts={counts} tabIndex={0}>
        {counts === 'VERIFIED' && <IconCircleCheck size={15} stroke={1.8} aria-hidden />}
        {name}
      </span>
    </Tooltip>
  );
}
