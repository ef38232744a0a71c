import { Title } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { RequirementChanges } from '@/components/RequirementChanges';
import type { PartnerCertification } from '@/lib/api/partnercertification';
import type { PartnerCategory } from '@/lib/api/partners';
import classes from './Section.module.css';

interface Props {
  upcoming: NonNullable<PartnerCertification['upcoming']>;
  category: PartnerCategory;
}

/** What changes for this partner, and by when. */
export function Upcoming({ upcoming, category }: Props) {
  const { set, effectiveOn } = upcoming;
  const changes = upcoming.changes.filter((each) => !each.category || each.category === category);
  return (
    <section className={classes.upcoming} aria-labelledby="upcoming">
      <Title order={2} size="h4" id="upcoming">
        Other requirements from <Moment at={effectiveOn} as="day" />
      </Title>
      {changes.length > 0 ? (
        <RequirementChanges changes={changes} />
      ) : (
        'Nothing changes for this category.'
      )}
      <p>
        <Link to={`/requirements?set=${set}#${category}`}>Requirement set {set}</Link>
      </p>
    </section>
  );
}
