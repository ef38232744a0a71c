import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import type { NewSkillPrice, SkillPrice } from '@/lib/api/prices';
import { fieldErrors } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import { dayAt, dayName, plusDays } from '@/lib/days';
import { priceText, skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import { PriceList } from './PriceList';
import { useSkillStep } from './queries';
import { SettingForm } from './SettingForm';

/** A price and the day from which on it counts; never one that has begun. */
export function PriceForm({ skill }: { skill: Skill }) {
  const today = dayAt(useNow());
  const earliest = skill.publishedAt ? plusDays(today, 1) : today;
  const [price, setPrice] = useState('');
  const [from, setFrom] = useState(earliest);
  const save = useSkillStep((given: NewSkillPrice) =>
    api.post<SkillPrice>(`${skillPath(skill.skillId)}/prices`, given),
  );
  return (
    <SettingForm
      title="Price"
      about={`Now: ${priceText(skill.price).toLowerCase()}. What is executed costs what was in force on its day, in UTC. A price above 0 needs an agreement in force.`}
      submit="Set the price"
      disabled={!price.trim() || !from}
      pending={save.isPending}
      error={save.error}
      fields={['price', 'from']}
      below={<PriceList skill={skill} />}
      onSubmit={() =>
        save.mutate(
          { price: price.trim(), from },
          {
            onSuccess: (set) => {
              setPrice('');
              toast.done(`${priceText(set.price)} from ${dayName(set.from)} on.`);
            },
          },
        )
      }
    >
      <TextInput
        label="Per execution"
        inputMode="decimal"
        maxLength={24}
        value={price}
        placeholder={skill.price}
        error={fieldErrors(save.error).price}
        onChange={(event) => setPrice(event.currentTarget.value)}
      />
      <TextInput
        label="From"
        type="date"
        min={earliest}
        value={from}
        error={fieldErrors(save.error).from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
    </SettingForm>
  );
}
