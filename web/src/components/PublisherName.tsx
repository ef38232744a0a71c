import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { partnerPath } from '@/lib/partners';
import classes from './PublisherName.module.css';

interface Props {
  /** Queues do not say whether it is certified. */
  partner: { slug: string; name: string; certified?: boolean };
}

/** Who publishes, with the mark of a certified partner. */
export function PublisherName({ partner }: Props) {
  return (
    <span className={classes.publisher}>
      <Link to={partnerPath(partner.slug)}>{partner.name}</Link>
      {partner.certified && (
        <span className={classes.mark} title="Certified partner">
          <IconRosetteDiscountCheck size={16} stroke={1.8} aria-hidden />
          <span className={classes.unseen}>certified</span>
        </span>
      )}
    </span>
  );
}
