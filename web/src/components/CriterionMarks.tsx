import classes from './CriterionMarks.module.css';

interface Props {
  criterion: { mandatory: boolean; measured?: string };
}

/** What is special about a criterion. */
export function CriterionMarks({ criterion: { mandatory, measured } }: Props) {
  return (
    <>
      {mandatory && <span className={classes.mark}>mandatory evidence</span>}
      {measured && (
        <span className={classes.mark} data-measured>
          measured
        </span>
      )}
    </>
  );
}
