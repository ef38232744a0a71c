import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import classes from './SideNav.module.css';

interface Props {
  label: string;
  /** `end` for a page whose address begins those of the others. */
  links: readonly { to: string; name: string; end?: boolean }[];
  /** What the pages are about, above their names. */
  heading?: ReactNode;
  children: ReactNode;
}

/** A group of pages with their names at the side, or above on narrow screens. */
export function SideNav({ label, links, heading, children }: Props) {
  return (
    <div className={classes.layout}>
      <nav className={classes.nav} aria-label={label}>
        {heading}
        {links.map(({ to, name, end }) => (
          <NavLink key={to} to={to} end={end}>
            {name}
          </NavLink>
        ))}
      </nav>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
