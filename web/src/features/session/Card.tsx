import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '@/lib/useTitle';
import classes from './Card.module.css';

interface Props {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
  footer?: ReactNode;
}

export function Card({ title, lead, children, footer }: Props) {
  useTitle(title);
  return (
    <div className={classes.frame}>
      <section className={classes.card}>
        <Title order={1} size="1.8rem">
          {title}
        </Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </section>
      {footer && <p className={classes.footer}>{footer}</p>}
    </div>
  );
}
