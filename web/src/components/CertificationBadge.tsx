import { IconAward } from '@tabler/icons-react';
import type { CertificationLevel } from '@/lib/api/certification';
import { levelName } from '@/lib/certification';
import classes from './CertificationBadge.module.css';

/** The level of a certified member; nothing for others. */
export function CertificationBadge({ level }: { level: CertificationLevel }) {
  if (level === 'NONE') return null;
  return (
    <span className={classes.badge}>
      <IconAward size={15} stroke={1.8} aria-hidden />
      {levelName[level]}
    </span>
  );
}
