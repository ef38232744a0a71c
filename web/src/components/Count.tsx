import classes from './Count.module.css';

/** How many there are behind a name; nothing when there are none. */
export function Count({ value }: { value: number }) {
  return value > 0 ? <span className={classes.count}>{value}</span> : null;
}
