import { useState } from 'react';
import classes from './Ballots.module.css';

const isLong = (words: string) => words.length > 700 || words.split('\n').length > 9;

/** A voter's words; long ones are folded so that a list of ballots stays a list. */
export function VoterReason({ words }: { words: string }) {
  const [whole, setWhole] = useState(false);
  const long = isLong(words);
  return (
    <>
      <p className={classes.reason} data-folded={(long && !whole) || undefined}>
        {words}
      </p>
      {long && (
        <button
          type="button"
          className={classes.action}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? 'Show less' : 'Show all of it'}
        </button>
      )}
    </>
  );
}
