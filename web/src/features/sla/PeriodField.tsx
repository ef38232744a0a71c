import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNow } from '@/lib/useNow';
import { lastDays, monthChoice, monthOf, rangeFault, type Period } from './period';
import { firstDay, lastDay } from '@/lib/months';
import classes from './Sla.module.css';

interface Props {
  period: Period;
  onChange: (period: Period) => void;
}

const OTHER = 'OTHER';

/** A month by its name, or any days. */
export function PeriodField({ period, onChange }: Props) {
  const now = useNow();
  const month = monthOf(period);
  const named = monthChoice(now);
  const known = named.some(({ value }) => value === month);
  const [other, setOther] = useState(!known);
  const choose = (value: string | null) => {
    setOther(value === OTHER);
    if (value === '30' || value === '90' || value === '365') onChange(lastDays(Number(value), now));
    else if (value && value !== OTHER) onChange({ from: firstDay(value), to: lastDay(value) });
  };
  return (
    <div className={classes.period}>
      <Select
        aria-label="Period"
        allowDeselect={false}
        data={[
          { group: 'Months', items: named },
          {
            group: 'Days',
            items: [
              { value: '30', label: 'Last 30 days' },
              { value: '90', label: 'Last 90 days' },
              { value: '365', label: 'Last 365 days' },
              { value: OTHER, label: 'From … to …' },
            ],
          },
        ]}
        value={other ? OTHER : (month ?? OTHER)}
        onChange={choose}
      />
      {other && <Range period={period} onChange={onChange} />}
    </div>
  );
}

function Range({ period, onChange }: Props) {
  const [given, setGiven] = useState(period);
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = rangeFault(given.from, given.to);
    setFault(found);
    if (!found) onChange(given);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Group gap="xs" align="flex-start">
        <TextInput
          type="date"
          aria-label="First day"
          value={given.from}
          onChange={(event) => setGiven({ ...given, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          aria-label="Last day"
          value={given.to}
          error={fault}
          onChange={(event) => setGiven({ ...given, to: event.currentTarget.value })}
        />
        <Button type="submit" variant="default">
          Show
        </Button>
      </Group>
    </form>
  );
}
