import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import { priceText, skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useShown, useSkillStep } from './queries';
import { SettingForm } from './SettingForm';

export function PriceForm({ skill }: { skill: Skill }) {
  const shown = useShown();
  const [price, setPrice] = useState(skill.price);
  const save = useSkillStep(() =>
    api.put<Skill>(`${skillPath(skill.skillId)}/price`, { price: price.trim() }),
  );
  return (
    <SettingForm
      title="Price"
      about={`Now: ${priceText(skill.price).toLowerCase()}. A new price counts from the next execution on; a price above 0 needs an agreement in force.`}
      submit="Change the price"
      disabled={!price.trim() || price.trim() === skill.price}
      pending={save.isPending}
      error={save.error}
      fields={['price']}
      onSubmit={() =>
        save.mutate(undefined, {
          onSuccess: (saved) => {
            shown.skill(saved);
            toast.done('The price is changed.');
          },
        })
      }
    >
      <TextInput
        label="Per execution"
        inputMode="decimal"
        maxLength={24}
        value={price}
        error={fieldErrors(save.error).price}
        onChange={(event) => setPrice(event.currentTarget.value)}
      />
    </SettingForm>
  );
}
