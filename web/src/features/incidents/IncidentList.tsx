import { Button, CloseButton, Select } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing, isProblem } from '@/lib/api/problem';
import { readFilters, writeFilters, type Filters } from './filters';
import { IncidentRow } from './IncidentRow';
import classes from './Incidents.module.css';
import { useIncidents } from './queries';
import { states, stateWords } from './words';

/** What went wrong at the partners the visitor has to do with. */
export function IncidentList() {
  const [params, setParams] = useSearchParams();
  const filters = readFilters(params);
  const change = (next: Filters) =>
    setParams(writeFilters(next), { replace: true, preventScrollReset: true });
  return (
    <Page
      title="Incidents"
      lead="Of your partners and of those whose skills you use. To report one, open the partner’s page."
      actions={
        <Button component={Link} to="/status" variant="default">
          Public status
        </Button>
      }
    >
      <div className={classes.filters}>
        {filters.partner && (
          <span className={classes.only}>
            at {filters.partner}
            <CloseButton
              size="sm"
              aria-label={`Not only at ${filters.partner}`}
              onClick={() => change({ ...filters, partner: '' })}
            />
          </span>
        )}
        <Select
          className={classes.state}
          aria-label="State"
          placeholder="Any state"
          clearable
          data={states.map((value) => ({ value, label: stateWords[value][1] }))}
          value={filters.state || null}
          onChange={(value) =>
            change({ ...filters, state: states.find((each) => each === value) ?? '' })
          }
        />
      </div>
      <Results filters={filters} onReset={() => change({ partner: '', state: '' })} />
    </Page>
  );
}

function Results({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const incidents = useIncidents(filters);
  const { error, items } = incidents;
  if (!items && isProblem(error) && (error.status === 403 || isMissing(error))) {
    return (
      <EmptyState title="Not for you to see">
        Incidents of a partner are shown to its people, to those who use its skills, and to staff.
      </EmptyState>
    );
  }
  if (error && !items) return <ErrorState error={error} retry={incidents.retry} />;
  if (!items) return <LoadingRows rows={4} height={84} />;
  if (items.length === 0) {
    return writeFilters(filters).size === 0 ? (
      <EmptyState title="No incidents">
        Nothing went wrong at the partners you have to do with, or nobody noticed.
      </EmptyState>
    ) : (
      <EmptyState
        title="No incident matches"
        action={
          <Button variant="default" onClick={onReset}>
            Clear all filters
          </Button>
        }
      />
    );
  }
  return (
    <section aria-label="Incidents" aria-busy={incidents.stale}>
      <ul className={classes.list}>
        {items.map((incident) => (
          <li key={incident.id}>
            <IncidentRow incident={incident} />
          </li>
        ))}
      </ul>
      <LoadMore {...incidents} />
    </section>
  );
}
