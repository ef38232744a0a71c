import { useQuery } from '@tanstack/react-query';
import { Day } from '@/components/Day';
import { api } from '@/lib/api/client';
import type { SkillPrice } from '@/lib/api/prices';
import type { Skill } from '@/lib/api/skills';
import type { Page } from '@/lib/api/types';
import { dayAt } from '@/lib/days';
import { pricesKey } from '@/lib/skillQueries';
import { priceText, skillPath } from '@/lib/skills';
import { useNow } from '@/lib/useNow';

/** The price in force, and the next one where it is known already. */
export function UpcomingPrice({ skill: { skillId, price } }: { skill: Skill }) {
  const today = dayAt(useNow());
  const { data } = useQuery({
    queryKey: [...pricesKey(skillId), 'next'],
    queryFn: ({ signal }) =>
      api.get<Page<SkillPrice>>(`${skillPath(skillId)}/prices`, { query: { limit: 20 }, signal }),
  });
  const next = data?.items.filter(({ from }) => from > today).at(-1);
  return (
    <>
      {priceText(price)}
      {next && (
        <small style={{ display: 'block' }}>
          {priceText(next.price)} from <Day on={next.from} /> on
        </small>
      )}
    </>
  );
}
