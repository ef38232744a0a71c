import { CloseButton, Select } from '@mantine/core';
import { disputeStateName, disputeStates } from '@/lib/disputes';
import { useSession } from '@/lib/session';
import classes from './Disputes.module.css';
import { staffRoles, type Filters, type View } from './filters';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function DisputeFilters({ filters, onChange }: Props) {
  const { hasRole } = useSession();
  const views: readonly [View, string, boolean][] = [
    ['all', 'All', true],
    ['mediating', 'I mediate', hasRole('MEDIATOR')],
    ['mine', 'Mine', true],
  ];
  return (
    <div className={classes.filters}>
      {hasRole(...staffRoles) && (
        <div className={classes.views} role="group" aria-label="Which cases">
          {views
            .filter(([, , offered]) => offered)
            .map(([view, name]) => (
              <button
                key={view}
                type="button"
                className={classes.view}
                aria-pressed={filters.view === view}
                onClick={() => onChange({ ...filters, view })}
              >
                {name}
              </button>
            ))}
        </div>
      )}
      {filters.party && (
        <span className={classes.party}>
          with {filters.party}
          <CloseButton
            size="sm"
            aria-label={`Not only with ${filters.party}`}
            onClick={() => onChange({ ...filters, party: '' })}
          />
        </span>
      )}
      <Select
        className={classes.stateChoice}
        aria-label="State"
        placeholder="Any state"
        clearable
        data={[
          { value: 'OPEN', label: 'Still open' },
          ...disputeStates.map((value) => ({ value, label: disputeStateName[value] })),
        ]}
        value={filters.state || null}
        onChange={(state) => onChange({ ...filters, state: state ?? '' })}
      />
    </div>
  );
}
