import { Pill, UnstyledButton } from '@mantine/core';
import classes from './Catalogue.module.css';
import {
  chosenCount,
  facetNames,
  facetTitle,
  noFilters,
  toggled,
  valueName,
  type Filters,
} from './filters';

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** What narrows the result now, each to be taken away with one click. */
export function ActiveFilters({ filters, onChange }: Props) {
  if (chosenCount(filters) === 0) return null;
  const { query, sort, explain } = filters;
  return (
    <ul className={classes.chips} aria-label="Chosen filters">
      {facetNames.flatMap((facet) =>
        filters[facet].map((value) => (
          <li key={`${facet}-${value}`}>
            <Chip
              name={valueName(facet, value)}
              about={facetTitle[facet]}
              onRemove={() => onChange(toggled(filters, facet, value))}
            />
          </li>
        )),
      )}
      {filters.partner && (
        <li>
          <Chip
            name={`by ${filters.partner}`}
            about="Publisher"
            onRemove={() => onChange({ ...filters, partner: '' })}
          />
        </li>
      )}
      <li>
        <UnstyledButton
          className={classes.clear}
          onClick={() => onChange({ ...noFilters, query, sort, explain })}
        >
          Clear all
        </UnstyledButton>
      </li>
    </ul>
  );
}

function Chip({ name, about, onRemove }: { name: string; about: string; onRemove: () => void }) {
  return (
    <Pill
      withRemoveButton
      size="md"
      onRemove={onRemove}
      removeButtonProps={{
        'aria-label': `Remove ${about}: ${name}`,
        'aria-hidden': false,
        tabIndex: 0,
      }}
    >
      {name}
    </Pill>
  );
}
