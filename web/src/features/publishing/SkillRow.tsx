import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import { RatingStars } from '@/components/RatingStars';
import { RiskBadge } from '@/components/RiskBadge';
import { VersionState } from '@/components/VersionState';
import type { PartnerSkill } from '@/lib/api/partners';
import { plural } from '@/lib/text';
import classes from './Publishing.module.css';

export function SkillRow({ partner, skill }: { partner: string; skill: PartnerSkill }) {
  const { latest, riskLevel, drafts } = skill;
  return (
    <article className={classes.row}>
      <h2 className={classes.name}>
        <Link to={`/publish/${partner}/skills/${encodeURIComponent(skill.skillId)}`}>
          {skill.name}
        </Link>{' '}
        {latest && <span className={classes.version}>{latest}</span>}
      </h2>
      <p className={classes.meta}>
        <VersionState state={skill.state} />
        {riskLevel && <RiskBadge risk={riskLevel} />}
        {drafts > 0 && skill.state !== 'DRAFT' && <b>{plural(drafts, 'draft')}</b>}
        {latest && <span>{plural(skill.downloads, 'download')}</span>}
        {latest && <RatingStars rating={skill.rating} size={14} />}
        <span>
          changed <Moment at={skill.updatedAt} />
        </span>
      </p>
    </article>
  );
}
