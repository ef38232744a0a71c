import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Governance.module.css';

interface Props {
  title: string;
  /** The page with all of it. */
  all: { to: string; name: string };
  children: ReactNode;
}

export function Part({ title, all, children }: Props) {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        <Link to={all.to}>{all.name}</Link>
      </header>
      {children}
    </section>
  );
}
