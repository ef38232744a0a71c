import classes from './Logo.module.css';

export function Logo({ wordmark = true }: { wordmark?: boolean }) {
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="7" className={classes.tile} />
        <path d="M22.4 10.2A8.2 8.2 0 1 0 22.4 21.8" className={classes.arc} />
        <path d="m13.6 13.4 3.1 5.6 6.5-8.4" className={classes.tick} />
      </svg>
      {wordmark && (
        <span className={classes.word}>
          <b>CVF</b> Ecosystem
        </span>
      )}
    </span>
  );
}
