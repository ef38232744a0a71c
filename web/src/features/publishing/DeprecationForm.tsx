import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useSkillStep } from './queries';
import { SettingForm } from './SettingForm';

export function DeprecationForm({ skill }: { skill: Skill }) {
  const [message, setMessage] = useState('');
  const [replacement, setReplacement] = useState('');
  const { deprecated } = skill;
  const path = `${skillPath(skill.skillId)}/deprecation`;
  const save = useSkillStep(() =>
    deprecated
      ? api.delete<unknown>(path)
      : api.post<unknown>(path, {
          message: message.trim(),
          replacement: replacement.trim() || undefined,
        }),
  );
  const errors = fieldErrors(save.error);
  return (
    <SettingForm
      title="Deprecation"
      about={
        deprecated ? (
          <>
            Deprecated <Moment at={deprecated.at} />: {deprecated.message}{' '}
            {deprecated.replacement && `Use ${deprecated.replacement} instead.`}
          </>
        ) : (
          'The skill stays available, and everyone who looks at it reads your message and is led to its replacement.'
        )
      }
      submit={deprecated ? 'No longer deprecate it' : 'Deprecate the skill'}
      danger={!deprecated}
      disabled={!deprecated && !message.trim()}
      pending={save.isPending}
      error={save.error}
      fields={['message', 'replacement']}
      onSubmit={() =>
        save.mutate(undefined, {
          onSuccess: () =>
            toast.done(deprecated ? 'It is no longer deprecated.' : 'The skill is deprecated.'),
        })
      }
    >
      {!deprecated && (
        <>
          <TextInput
            label="Message"
            maxLength={500}
            value={message}
            error={errors.message}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <TextInput
            label="Replacement (skill ID)"
            maxLength={64}
            value={replacement}
            error={errors.replacement}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
        </>
      )}
    </SettingForm>
  );
}
