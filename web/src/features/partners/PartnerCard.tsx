import { Avatar } from '@mantine/core';
import { IconWorldCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PartnerStatus } from '@/components/PartnerStatus';
import type { PartnerSummary } from '@/lib/api/partners';
import { categoryName, score } from '@/lib/partners';
import { plural } from '@/lib/text';
import classes from './PartnerList.module.css';

export function PartnerCard({ partner }: { partner: PartnerSummary }) {
  const { slug, name, category, status, certificationScore, description, activeSkills } = partner;
  return (
    <article className={classes.card}>
      <header>
        <Avatar size={44} radius="md" name={name} alt="" />
        <div className={classes.names}>
          <h3>
            <Link to={`/partners/${slug}`}>{name}</Link>
          </h3>
          <span className={classes.category}>
            {categoryName[category]}
            {partner.websiteVerified && (
              <IconWorldCheck
                size={16}
                stroke={1.7}
                role="img"
                aria-label="website verified"
                title="Website verified"
              />
            )}
          </span>
        </div>
        {partner.certified && certificationScore !== undefined && (
          <span className={classes.score}>
            {score(certificationScore)}
            <span>score</span>
          </span>
        )}
      </header>
      <p className={classes.about}>{description}</p>
      <footer>
        <PartnerStatus status={status} />
        <span>{activeSkills > 0 ? plural(activeSkills, 'skill') : 'no skills yet'}</span>
      </footer>
    </article>
  );
}
