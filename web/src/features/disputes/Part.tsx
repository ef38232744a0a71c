import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Case.module.css';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of the case file. */
export function Part({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {aside}
      </header>
      {children}
    </section>
  );
}
