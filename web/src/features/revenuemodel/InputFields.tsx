import { Radio, TextInput } from '@mantine/core';
import { tierName, tiers, isTier } from '@/lib/agreements';
import type { Forecast } from '@/lib/api/payouts';
import { money } from '@/lib/money';
import { percent } from '@/lib/points';
import type { Errors, Inputs } from './inputs';
import classes from './RevenueModel.module.css';

interface Props {
  inputs: Inputs;
  errors: Errors;
  /** Of each tier, as far as they are known. */
  forecasts: readonly Forecast[];
  onChange: (inputs: Inputs) => void;
}

export function InputFields({ inputs, errors, forecasts, onChange }: Props) {
  const text = (field: 'price' | 'quantity' | 'executions') => ({
    value: inputs[field],
    error: errors[field],
    maxLength: 24,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...inputs, [field]: event.currentTarget.value }),
  });
  const currency = forecasts[0]?.currency;
  return (
    <form className={classes.inputs} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        label={`Price of a unit${currency ? `, in ${currency}` : ''}`}
        inputMode="decimal"
        {...text('price')}
      />
      <TextInput
        label="Units of an execution"
        description="1 where an execution is what you charge for; else tokens, pages, minutes …"
        inputMode="numeric"
        {...text('quantity')}
      />
      <TextInput
        label="Successful executions a month"
        inputMode="numeric"
        {...text('executions')}
      />
      <Radio.Group
        label="Tier of the agreement"
        value={inputs.tier}
        onChange={(tier) => isTier(tier) && onChange({ ...inputs, tier })}
      >
        <div className={classes.tiers}>
          {tiers.map((tier) => {
            const forecast = forecasts.find((each) => each.tier === tier);
            return (
              <Radio
                key={tier}
                value={tier}
                label={tierName[tier]}
                description={forecast && kept(forecast)}
              />
            );
          })}
        </div>
      </Radio.Group>
    </form>
  );
}

const kept = ({ shares, partnerMinor, currency }: Forecast) =>
  `you keep ${percent(shares.partnerBasisPoints)}, ${money(partnerMinor, currency)}`;
