import { Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { riskLevels, riskName } from '@/lib/skills';
import classes from './Publishing.module.css';
import type { Declared, ReadSkill } from './types';

interface Props {
  declared: Declared;
  /** What the manifest says, together with what is declared. */
  read?: ReadSkill;
  errors: Partial<Record<string, string>>;
  onChange: (declared: Declared) => void;
  /** The id of a skill that exists is changed by renaming it, not here. */
  withId: boolean;
}

/** What the manifest leaves open must be declared; the rest may be said differently. */
export function DeclaredFields({ declared, read, errors, onChange, withId }: Props) {
  const missing = read?.missing ?? [];
  const set = (change: Declared) => onChange({ ...declared, ...change });
  const text = (name: 'skillId' | 'name' | 'version' | 'licence' | Url) => ({
    value: declared[name] ?? '',
    placeholder: declared[name] ? undefined : read?.[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes.fieldset}>
      <legend>What the manifest does not say</legend>
      <div className={classes.three}>
        <TextInput
          label="Version"
          description="Semantic: 1.4.0"
          withAsterisk={missing.includes('VERSION')}
          maxLength={64}
          {...text('version')}
        />
        <Select
          label="Risk level"
          description="Never lower than before"
          withAsterisk={missing.includes('RISK_LEVEL')}
          clearable
          placeholder={read?.riskLevel && `${read.riskLevel} ${riskName[read.riskLevel]}`}
          data={riskLevels.map((value) => ({ value, label: `${value} ${riskName[value]}` }))}
          value={declared.riskLevel ?? null}
          error={errors.riskLevel}
          onChange={(riskLevel) => set({ riskLevel: riskLevel ?? undefined })}
        />
        <TextInput
          label="Licence"
          description="SPDX: Apache-2.0"
          withAsterisk={missing.includes('LICENCE')}
          maxLength={500}
          {...text('licence')}
        />
      </div>
      <details className={classes.more}>
        <summary>Say more than the manifest does</summary>
        <div className={classes.two}>
          {withId && (
            <TextInput
              label="Skill ID"
              description="In addresses, unique on the platform"
              maxLength={64}
              {...text('skillId')}
            />
          )}
          <TextInput
            label="Name"
            description="As people read it"
            maxLength={100}
            {...text('name')}
          />
          <TextInput
            label="Documentation"
            type="url"
            maxLength={500}
            {...text('documentationUrl')}
          />
          <TextInput label="Repository" type="url" maxLength={500} {...text('repositoryUrl')} />
        </div>
        <Textarea
          label="Description"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2_000}
          mt="md"
          placeholder={read?.description}
          value={declared.description ?? ''}
          error={errors.description}
          onChange={(event) => set({ description: event.currentTarget.value })}
        />
        <TagsInput
          label="Tags"
          mt="md"
          splitChars={[',', ' ']}
          acceptValueOnBlur
          placeholder={declared.tags?.length ? undefined : read?.tags.join(', ')}
          value={declared.tags ?? []}
          error={errors.tags}
          onChange={(tags) => set({ tags })}
        />
      </details>
    </fieldset>
  );
}

type Url = 'documentationUrl' | 'repositoryUrl';
