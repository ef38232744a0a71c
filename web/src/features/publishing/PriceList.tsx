import { Button } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { Day } from '@/components/Day';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { api } from '@/lib/api/client';
import type { SkillPrice } from '@/lib/api/prices';
import type { Skill } from '@/lib/api/skills';
import { dayAt, dayName } from '@/lib/days';
import { usePages } from '@/lib/pages';
import { pricesKey } from '@/lib/skillQueries';
import { priceText, skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { useSkillStep } from './queries';
import classes from './Settings.module.css';

/** What a skill costs, has cost and will cost; what has not begun can be taken back. */
export function PriceList({ skill: { skillId } }: { skill: Skill }) {
  const today = dayAt(useNow());
  const path = `${skillPath(skillId)}/prices`;
  const prices = usePages<SkillPrice>(pricesKey(skillId), path);
  const remove = useSkillStep((from: string) => api.delete(`${path}/${from}`));
  const takeBack = (from: string) =>
    remove.mutate(from, {
      onSuccess: () => toast.done(`The price from ${dayName(from)} on is taken back.`),
      onError: toast.failed,
    });
  if (!prices.items || prices.items.length === 0) return null;
  return (
    <div className={classes.prices}>
      <DataTable
        caption="Prices, the one that begins last first"
        columns={[
          { name: 'From', cell: ({ from }) => <Day on={from} /> },
          {
            name: 'State',
            cell: ({ from, current }) =>
              current ? (
                <Mark tone="good">In force</Mark>
              ) : (
                <Mark tone={from > today ? 'open' : 'quiet'}>
                  {from > today ? 'Planned' : 'Past'}
                </Mark>
              ),
          },
          { name: 'Price', number: true, wide: true, cell: ({ price }) => priceText(price) },
          {
            name: 'Step',
            number: true,
            wide: true,
            cell: ({ from }) =>
              from > today && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Take back the price from ${dayName(from)} on`}
                  disabled={remove.isPending}
                  onClick={() => takeBack(from)}
                >
                  Take back
                </Button>
              ),
          },
        ]}
        rows={prices.items}
        keyOf={({ from }) => from}
      />
      <LoadMore {...prices} />
    </div>
  );
}
