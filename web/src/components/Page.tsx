import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '@/lib/useTitle';
import classes from './Page.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'text' | 'page';
  children: ReactNode;
}

/** The frame of an ordinary page: one heading, a sentence about it, and its main action. */
export function Page({ title, lead, actions, width = 'page', children }: Props) {
  useTitle(title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.head}>
        <div>
          <Title order={1}>{title}</Title>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
