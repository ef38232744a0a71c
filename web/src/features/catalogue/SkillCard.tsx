import { IconAlertTriangle, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { PublisherName } from '@/components/PublisherName';
import { RatingStars } from '@/components/RatingStars';
import { RiskBadge } from '@/components/RiskBadge';
import { priceText, shortCount, skillPath } from '@/lib/skills';
import { count, plural } from '@/lib/text';
import classes from './SkillCard.module.css';
import { RankExplanation } from './RankExplanation';
import type { SkillListing } from './types';

const TAGS = 4;

export function SkillCard({ skill }: { skill: SkillListing }) {
  const { executions30Days, downloads } = skill;
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <h3 className={classes.name}>
          <Link to={skillPath(skill.skillId)}>{skill.name}</Link>
        </h3>
        <span className={classes.version}>{skill.latest}</span>
        {skill.deprecated && <span className={classes.deprecated}>deprecated</span>}
        {skill.openAdvisories > 0 && (
          <Link className={classes.advisories} to={`${skillPath(skill.skillId)}?tab=advisories`}>
            <IconAlertTriangle size={15} aria-hidden />
            {plural(skill.openAdvisories, 'advisory', 'advisories')}
          </Link>
        )}
        <span className={classes.price}>{priceText(skill.price)}</span>
      </header>
      <p className={classes.description}>{skill.description}</p>
      <p className={classes.meta}>
        <RiskBadge risk={skill.riskLevel} />
        <PublisherName partner={skill.partner} />
        <RatingStars rating={skill.rating} size={14} />
        <span className={classes.figure} title={`${count(downloads)} downloads`}>
          <IconDownload size={15} stroke={1.7} aria-hidden />
          {shortCount(downloads)}
          <span className={classes.unseen}> downloads</span>
        </span>
        {executions30Days !== undefined && (
          <span
            className={classes.figure}
            title={`${count(executions30Days)} executions in the last 30 days`}
          >
            <IconPlayerPlay size={15} stroke={1.7} aria-hidden />
            {shortCount(executions30Days)}
            <span className={classes.unseen}> executions in the last 30 days</span>
          </span>
        )}
        {skill.licence && <span>{skill.licence}</span>}
        <span>
          updated <Moment at={skill.updatedAt} />
        </span>
        {skill.tags.length > 0 && (
          <span className={classes.tags}>
            {skill.tags.slice(0, TAGS).map((tag) => (
              <Link key={tag} to={`/skills?tag=${encodeURIComponent(tag)}`}>
                {tag}
              </Link>
            ))}
          </span>
        )}
      </p>
      {skill.rank && <RankExplanation name={skill.name} rank={skill.rank} />}
    </article>
  );
}
