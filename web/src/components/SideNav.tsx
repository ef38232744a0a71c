import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import classes from './SideNav.module.css';

interface Props {
  label: string;
  links: readonly { to: string; name: string }[];
  children: ReactNode;
}

/** A group of pages with their names at the side, or above on narrow screens. */
export function SideNav({ label, links, children }: Props) {
  return (
    <div className={classes.layout}>
      <nav className={classes.nav} aria-label={label}>
        {links.map(({ to, name }) => (
          <NavLink key={to} to={to}>
            {name}
          </NavLink>
        ))}
      </nav>
      <div className={classes.content}>{children}</div>
    </div>
  );
}
