import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Figures } from '@/components/Figures';
import { stars } from '@/lib/skills';
import { count } from '@/lib/text';
import { metricsQuery } from './queries';

/** The marketplace among the figures of the community; left out while there is no partner. */
export function Market() {
  const { data } = useQuery(metricsQuery);
  if (!data || data.totalPartners === 0) return null;
  const { averageRating, growth30Days, executions30Days } = data;
  return (
    <section aria-labelledby="marketplace">
      <Title order={2} id="marketplace" mb="md">
        Marketplace
      </Title>
      <Figures
        figures={[
          {
            name: 'Partners',
            value: <Link to="/partners">{count(data.totalPartners)}</Link>,
            note: `${count(data.certifiedPartners)} certified`,
          },
          {
            name: 'Skills',
            value: <Link to="/skills">{count(data.totalSkills)}</Link>,
            note: growth30Days.skills > 0 && `${count(growth30Days.skills)} new in 30 days`,
          },
          { name: 'Downloads', value: count(data.downloads) },
          ...(executions30Days === undefined
            ? []
            : [{ name: 'Executions, 30 days', value: count(executions30Days) }]),
          {
            name: 'Average rating',
            value: averageRating === undefined ? '–' : stars(averageRating),
          },
        ]}
      />
    </section>
  );
}
