import { Tooltip } from '@mantine/core';
import type { RiskLevel } from '@/lib/api/skills';
import { riskMeaning, riskName } from '@/lib/skills';
import classes from './RiskBadge.module.css';

interface Props {
  risk: RiskLevel;
  /** Only the level, where the word would be too much. */
  short?: boolean;
}

/** What a skill may do at worst: the more bars, the more. */
export function RiskBadge({ risk, short = false }: Props) {
  const level = Number(risk.slice(1));
  return (
    <Tooltip label={riskMeaning[risk]} multiline maw="18rem">
      <span className={classes.badge} data-risk={risk}>
        <span className={classes.bars} aria-hidden>
          {[0, 1, 2, 3].map((bar) => (
            <span key={bar} data-on={bar <= level || undefined} />
          ))}
        </span>
        <span className={classes.unseen}>Risk </span>
        {risk}
        {short ? <span className={classes.unseen}> {riskName[risk]}</span> : ` ${riskName[risk]}`}
      </span>
    </Tooltip>
  );
}
