import { Radio } from '@mantine/core';
import { tierName } from '@/lib/agreements';
import type { Tier } from '@/lib/api/agreements';
import classes from './Terms.module.css';
import { tierAbout } from './words';

interface Props {
  choices: readonly Tier[];
  value?: Tier;
  error?: string;
  onChange?: (tier: Tier) => void;
}

export function TierField({ choices, value, error, onChange }: Props) {
  return (
    <Radio.Group
      label="Tier"
      withAsterisk
      value={value}
      error={error}
      onChange={(tier) => onChange?.(tier)}
    >
      <div className={classes.tiers}>
        {choices.map((tier) => (
          <Radio.Card key={tier} value={tier} className={classes.tier}>
            <Radio.Indicator />
            <span>
              <b>{tierName[tier]}</b>
              <span className={classes.about}>{tierAbout[tier]}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
