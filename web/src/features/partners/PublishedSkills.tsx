import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { Partner, PartnerSkill } from '@/lib/api/partners';
import { usePages } from '@/lib/pages';
import { partnerPath } from '@/lib/partners';
import { plural } from '@/lib/text';
import classes from './PartnerPage.module.css';

export function PublishedSkills({ partner: { slug, name } }: { partner: Partner }) {
  const skills = usePages<PartnerSkill>(
    ['partner', slug, 'skills', 'published'],
    `${partnerPath(slug)}/skills`,
    { query: { state: 'PUBLISHED', limit: 20 } },
  );
  if (skills.error && !skills.items) {
    return <ErrorState error={skills.error} retry={skills.retry} />;
  }
  if (!skills.items) return <LoadingRows rows={2} height={48} />;
  if (skills.items.length === 0) {
    return <p className={classes.quiet}>{name} has published no skills yet.</p>;
  }
  return (
    <>
      <ul className={classes.list}>
        {skills.items.map((skill) => (
          <li key={skill.skillId} className={classes.skill}>
            <div>
              <Link to={`/skills/${skill.skillId}`} className={classes.name}>
                {skill.name}
              </Link>
              <span className={classes.quiet}>
                {[skill.latest, skill.riskLevel && `risk ${skill.riskLevel}`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </div>
            <span className={classes.quiet}>
              {skill.rating.n > 0 && `${skill.rating.shown.toFixed(1)} of 5, `}
              {plural(skill.downloads, 'download')}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore {...skills} />
      <p className={classes.more}>
        <Link to={`/skills?partner=${slug}`}>Search these skills in the catalogue</Link>
      </p>
    </>
  );
}
