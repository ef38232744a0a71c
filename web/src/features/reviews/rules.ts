import { characterCount } from '@/lib/rules';
import { MAX_TEXT } from './queries';

export interface ReviewDraft {
  /** Not chosen yet while undefined; 0 is a rating. */
  rating: number | undefined;
  text: string;
  version: string;
}

export type ReviewErrors = Partial<Record<keyof ReviewDraft, string>>;

/** Who warns others owes them the reason. */
export const needsText = (rating: number | undefined) => rating !== undefined && rating < 3;

export function checkReview({ rating, text }: ReviewDraft): ReviewErrors {
  const errors: ReviewErrors = {};
  if (rating === undefined) errors.rating = 'Choose between 0 and 5 stars.';
  else if (!(rating >= 0 && rating <= 5)) errors.rating = 'A rating is between 0 and 5.';
  if (needsText(rating) && !text.trim()) errors.text = 'Below 3 stars, please say what is wrong.';
  else if (characterCount(text) > MAX_TEXT)
    errors.text = 'The text is longer than 5,000 characters.';
  return errors;
}
