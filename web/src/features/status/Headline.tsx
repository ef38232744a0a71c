import type { Tone } from '@/components/Mark';
import classes from './Status.module.css';

/** The answer most people come for. */
export function Headline({ words: [tone, sentence] }: { words: readonly [Tone, string] }) {
  return (
    <p className={classes.headline} data-tone={tone} role="status">
      {sentence}
    </p>
  );
}
