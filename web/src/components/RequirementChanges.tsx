import type { RequirementChange } from '@/lib/api/requirements';
import { categoryName } from '@/lib/partners';
import classes from './RequirementChanges.module.css';

interface Props {
  changes: readonly RequirementChange[];
  /** Left out where all of them are about one category anyway. */
  named?: boolean;
}

const kindName: Record<RequirementChange['kind'], string> = {
  PASS: 'Pass mark',
  ADDED: 'New',
  REMOVED: 'Gone',
  CHANGED: 'Changed',
  CHECK: 'Check',
};

/** What a requirement set changes against the one before, a sentence each. */
export function RequirementChanges({ changes, named = false }: Props) {
  return (
    <ul className={classes.changes}>
      {changes.map(({ kind, category, text }, index) => (
        <li key={index}>
          <span className={classes.kind} data-kind={kind}>
            {kindName[kind]}
          </span>
          <span>
            {named && category && <b>{categoryName[category]}: </b>}
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
