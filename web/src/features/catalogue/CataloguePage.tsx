import { Button, Drawer, Select, Switch } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { Page } from '@/components/Page';
import { plural } from '@/lib/text';
import { ActiveFilters } from './ActiveFilters';
import classes from './Catalogue.module.css';
import { Facets } from './Facets';
import { chosenCount, noFilters, sorts, withQuery, type Sort } from './filters';
import { MarketLine } from './MarketLine';
import { useCatalogue } from './queries';
import { Results } from './Results';
import { SearchField } from './SearchField';
import { useFilters } from './useFilters';

export function CataloguePage() {
  const [filters, change] = useFilters();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const [opened, drawer] = useDisclosure(false);
  const found = useCatalogue(filters);
  // Going on with the same search is one step of the history, not one for each letter.
  const search = (query: string) =>
    change(withQuery(filters, query), query !== '' && filters.query !== '');
  const unknown = !!found.error && !found.first;
  const facets = !unknown && (
    <Facets facets={found.first?.facets} filters={filters} onChange={(next) => change(next)} />
  );
  const chosen = chosenCount(filters);

  return (
    <Page title="Skills" lead="What partners publish for agents to use: find it, judge it, run it.">
      <SearchField query={filters.query} onSearch={search} />
      <MarketLine />
      <div className={classes.layout}>
        {wide && <aside aria-label="Filters">{facets}</aside>}
        <div className={classes.main}>
          <div className={classes.bar}>
            {!wide && (
              <Button
                variant="default"
                leftSection={<IconAdjustmentsHorizontal size={17} aria-hidden />}
                onClick={drawer.open}
              >
                Filters{chosen > 0 && ` (${chosen})`}
              </Button>
            )}
            <Total answer={found.first} stale={found.stale} />
            <Switch
              size="sm"
              label="Explain the order"
              checked={filters.explain}
              onChange={() => change({ ...filters, explain: !filters.explain }, true)}
            />
            <Select
              aria-label="Order"
              className={classes.sort}
              allowDeselect={false}
              data={Object.entries(sorts)
                .filter(([value]) => value !== 'relevance' || filters.query)
                .map(([value, label]) => ({ value, label }))}
              value={filters.sort}
              onChange={(sort) => sort && change({ ...filters, sort: sort as Sort })}
            />
          </div>
          <ActiveFilters filters={filters} onChange={(next) => change(next)} />
          <Results
            found={found}
            filters={filters}
            onSearch={search}
            onReset={() => change(noFilters)}
          />
        </div>
      </div>
      {!wide && (
        <Drawer opened={opened} onClose={drawer.close} title="Filters" size="20rem">
          {facets}
          <Button fullWidth mt="lg" className={classes.show} onClick={drawer.close}>
            Show {found.first ? totalText(found.first) : 'the skills'}
          </Button>
        </Drawer>
      )}
    </Page>
  );
}

const totalText = ({ total }: Answer) => plural(total, 'skill');

type Answer = NonNullable<ReturnType<typeof useCatalogue>['first']>;

function Total({ answer, stale }: { answer?: Answer; stale: boolean }) {
  return (
    <p className={classes.total} role="status">
      {answer && !stale && totalText(answer)}
      {answer && stale && 'Searching…'}
    </p>
  );
}
