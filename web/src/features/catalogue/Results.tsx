import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { EmptyState, ErrorState } from '@/components/States';
import classes from './Catalogue.module.css';
import { chosenCount, feedPath, type Filters } from './filters';
import type { useCatalogue } from './queries';
import { SkillCard } from './SkillCard';

interface Props {
  found: ReturnType<typeof useCatalogue>;
  filters: Filters;
  onSearch: (query: string) => void;
  onReset: () => void;
}

export function Results({ found, filters, onSearch, onReset }: Props) {
  if (found.error && !found.items) return <ErrorState error={found.error} retry={found.retry} />;
  if (!found.items) return <LoadingRows rows={6} height={112} />;
  const corrected = found.first?.correctedQuery;
  const hint = corrected && corrected !== filters.query && (
    <>
      Did you mean{' '}
      <Anchor component="button" inherit fw={600} onClick={() => onSearch(corrected)}>
        {corrected}
      </Anchor>
      ?
    </>
  );
  if (found.items.length === 0) {
    return <Nothing filters={filters} hint={hint} onReset={onReset} />;
  }
  return (
    <section aria-label="Results" aria-busy={found.stale} data-stale={found.stale || undefined}>
      <VisuallyHidden>
        <h2>Results</h2>
      </VisuallyHidden>
      {hint && (
        <p className={classes.corrected} role="status">
          {hint}
        </p>
      )}
      <ul className={classes.results}>
        {found.items.map((skill) => (
          <li key={skill.skillId}>
            <SkillCard skill={skill} />
          </li>
        ))}
      </ul>
      <LoadMore {...found} />
      <p className={classes.feed}>
        <Anchor href={feedPath(filters)} inherit>
          Follow this search
        </Anchor>{' '}
        in a feed reader: newly published versions, as Atom.
      </p>
    </section>
  );
}

interface NothingProps {
  filters: Filters;
  hint: ReactNode;
  onReset: () => void;
}

function Nothing({ filters, hint, onReset }: NothingProps) {
  const narrowed = chosenCount(filters) > 0 || filters.query;
  if (!narrowed) {
    return (
      <EmptyState title="No skill is published yet">
        Certified partners publish skills from the manifests they already have.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No skill matches"
      action={
        <Button variant="default" onClick={onReset}>
          Clear everything
        </Button>
      }
    >
      {hint ||
        (filters.query
          ? 'Try fewer or other words, or take a filter away.'
          : 'Take one of the filters away.')}
    </EmptyState>
  );
}
