import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Section.module.css';

interface Props {
  title: string;
  /** For links into the page. */
  id?: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, id, aside, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.section} id={id} aria-labelledby={heading}>
      <header>
        <Title order={2} size="h3" id={heading}>
          {title}
        </Title>
        {aside}
      </header>
      {children}
    </section>
  );
}
