import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Publisher } from '@/lib/api/skills';
import classes from './PublisherName.module.css';

/** Who publishes, with the mark of a certified partner. */
export function PublisherName({ partner }: { partner: Publisher }) {
  return (
    <span className={classes.publisher}>
      <Link to={`/partners/${encodeURIComponent(partner.slug)}`}>{partner.name}</Link>
      {partner.certified && (
        <span className={classes.mark} title="Certified partner">
          <IconRosetteDiscountCheck size={16} stroke={1.8} aria-hidden />
          <span className={classes.unseen}>certified</span>
        </span>
      )}
    </span>
  );
}
