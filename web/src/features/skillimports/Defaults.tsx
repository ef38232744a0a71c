import { Select, Text, TextInput } from '@mantine/core';
import { riskLevels, riskName } from '@/lib/skills';
import classes from './SkillImport.module.css';
import type { ImportDefaults } from './types';

interface Props {
  value: ImportDefaults;
  errors: Record<string, string>;
  onChange: (value: ImportDefaults) => void;
}

export function Defaults({ value, errors, onChange }: Props) {
  const set = (change: Partial<ImportDefaults>) => onChange({ ...value, ...change });
  return (
    <fieldset className={classes.fieldset}>
      <legend>Where a manifest does not say it</legend>
      <Text size="sm" c="dimmed" mb="sm">
        Left empty, such manifests become drafts until somebody declares it.
      </Text>
      <div className={classes.three}>
        <TextInput
          label="Version"
          placeholder="1.0.0"
          maxLength={64}
          value={value.version}
          error={errors.version}
          onChange={(event) => set({ version: event.currentTarget.value })}
        />
        <Select
          label="Risk level"
          clearable
          data={riskLevels.map((level) => ({ value: level, label: `${level} ${riskName[level]}` }))}
          value={value.riskLevel || null}
          error={errors.riskLevel}
          onChange={(riskLevel) => set({ riskLevel: riskLevel ?? '' })}
        />
        <TextInput
          label="Licence"
          placeholder="Apache-2.0"
          maxLength={500}
          value={value.licence}
          error={errors.licence}
          onChange={(event) => set({ licence: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
