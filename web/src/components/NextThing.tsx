import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './NextThing.module.css';

interface Props {
  title: ReactNode;
  /** Who has to do it; absent where nobody has to. */
  who?: ReactNode;
  /** By when. */
  by?: ReactNode;
  late?: boolean;
  /** It is the reader who has to do it. */
  yours?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}

/** The one thing to do next, who is responsible for it and by when. */
export function NextThing({ title, who, by, late, yours, action, children }: Props) {
  return (
    <section
      className={classes.next}
      aria-label="Next"
      data-yours={yours || undefined}
      data-done={who === undefined || undefined}
    >
      <span className={classes.sign} aria-hidden>
        {who === undefined ? <IconCheck size={20} /> : <IconArrowRight size={20} />}
      </span>
      <div className={classes.said}>
        <p className={classes.title}>{title}</p>
        {children && <div className={classes.text}>{children}</div>}
        {(who !== undefined || by !== undefined) && (
          <dl className={classes.facts}>
            {who !== undefined && (
              <div>
                <dt>Responsible</dt>
                <dd>{who}</dd>
              </div>
            )}
            {by !== undefined && (
              <div data-late={late || undefined}>
                <dt>By</dt>
                <dd>{by}</dd>
              </div>
            )}
          </dl>
        )}
      </div>
      {action}
    </section>
  );
}
