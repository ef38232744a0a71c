import { Button } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { Link } from 'react-router';
import { PublisherName } from '@/components/PublisherName';
import { RatingStars } from '@/components/RatingStars';
import { RiskBadge } from '@/components/RiskBadge';
import type { Skill } from '@/lib/api/skills';
import { categoryName } from '@/lib/partners';
import { priceText } from '@/lib/skills';
import { plural } from '@/lib/text';
import classes from './SkillPage.module.css';

export function SkillHeader({ skill }: { skill: Skill }) {
  const { partner, actions, transfer } = skill;
  const console = actions.includes('NEW_VERSION')
    ? partner.slug
    : actions.includes('ACCEPT_TRANSFER')
      ? transfer?.to.slug
      : undefined;
  return (
    <header className={classes.header}>
      <p className={classes.kicker}>
        <PublisherName partner={partner} />
        <span>{categoryName[partner.category]}</span>
        {partner.status === 'SUSPENDED' && <b className={classes.warn}>publisher suspended</b>}
        {!skill.latest && <span>not published</span>}
      </p>
      <h1 className={classes.title}>{skill.name}</h1>
      <p className={classes.description}>{skill.description}</p>
      <div className={classes.under}>
        <p className={classes.facts}>
          {skill.riskLevel && <RiskBadge risk={skill.riskLevel} />}
          <RatingStars rating={skill.rating} />
          <span>{plural(skill.downloads, 'download')}</span>
          <span>{priceText(skill.price)}</span>
        </p>
        {console && (
          <Button
            component={Link}
            to={`/publish/${console}/skills/${encodeURIComponent(skill.skillId)}`}
            variant="default"
            leftSection={<IconSettings size={16} aria-hidden />}
          >
            Manage
          </Button>
        )}
      </div>
    </header>
  );
}
