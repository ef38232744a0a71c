import { Checkbox, Skeleton, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Stars } from '@/components/RatingStars';
import { count } from '@/lib/text';
import classes from './Catalogue.module.css';
import {
  facetNames,
  facetTitle,
  toggled,
  valueName,
  type FacetName,
  type Filters,
} from './filters';
import type { Facet } from './types';

const SHOWN = 7;

interface Props {
  /** Nothing while nobody knows yet. */
  facets?: Facet[];
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function Facets({ facets, filters, onChange }: Props) {
  if (!facets) {
    return (
      <div aria-hidden>
        {facetNames.slice(0, 4).map((name) => (
          <Skeleton key={name} height={130} mb="lg" />
        ))}
      </div>
    );
  }
  return (
    <div className={classes.facets}>
      {facetNames.map((name) => (
        <Group
          key={name}
          name={name}
          values={withChosen(
            facets.find((each) => each.name === name)?.values ?? [],
            filters[name],
          )}
          chosen={filters[name]}
          onToggle={(value) => onChange(toggled(filters, name, value))}
        />
      ))}
    </div>
  );
}

type Values = Pick<Facet['values'][number], 'value' | 'count'>[];

/** A value that was chosen can be taken back, also when nothing has it. */
const withChosen = (values: Values, chosen: string[]): Values => [
  ...values,
  ...chosen
    .filter((each) => !values.some(({ value }) => value === each))
    .map((value) => ({ value, count: 0 })),
];

interface GroupProps {
  name: FacetName;
  values: Values;
  chosen: string[];
  onToggle: (value: string) => void;
}

function Group({ name, values, chosen, onToggle }: GroupProps) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all
    ? values
    : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  const more = values.length - shown.length;
  return (
    <fieldset className={classes.facet}>
      <legend>{facetTitle[name]}</legend>
      {shown.map(({ value, count: hits }) => (
        <Checkbox
          key={value}
          size="xs"
          classNames={{ body: classes.option, labelWrapper: classes.optionLabel }}
          checked={chosen.includes(value)}
          onChange={() => onToggle(value)}
          label={
            <>
              <span className={classes.optionName}>
                {name === 'rating' ? <AtLeast value={value} /> : valueName(name, value)}
              </span>
              <span className={classes.hits}>
                {count(hits)}
                <span className={classes.unseen}> skills</span>
              </span>
            </>
          }
        />
      ))}
      {(more > 0 || all) && (
        <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${more} more`}
        </UnstyledButton>
      )}
    </fieldset>
  );
}

function AtLeast({ value }: { value: string }) {
  return (
    <>
      <Stars value={Number(value)} size={14} />
      <span aria-hidden className={classes.andMore}>
        {value}+
      </span>
      <span className={classes.unseen}>{valueName('rating', value)}</span>
    </>
  );
}
