import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Skill } from '@/lib/api/skills';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useShown, useSkillStep } from './queries';
import { SettingForm } from './SettingForm';

export function RenameForm({ skill }: { skill: Skill }) {
  const { partner = '' } = useParams();
  const navigate = useNavigate();
  const shown = useShown();
  const [skillId, setSkillId] = useState('');
  const rename = useSkillStep(() =>
    api.post<Skill>(`${skillPath(skill.skillId)}/rename`, { skillId: skillId.trim() }),
  );
  return (
    <SettingForm
      title="Rename"
      about={
        <>
          The id is <code>{skill.skillId}</code>. Old addresses lead to the new one, and nobody else
          can take the old id.
        </>
      }
      submit="Rename"
      disabled={!skillId.trim() || skillId.trim() === skill.skillId}
      pending={rename.isPending}
      error={rename.error}
      fields={['skillId']}
      onSubmit={() =>
        rename.mutate(undefined, {
          onSuccess: (renamed) => {
            shown.skill(renamed);
            toast.done(`It is called ${renamed.skillId} now.`);
            void navigate(
              `/publish/${partner}/skills/${encodeURIComponent(renamed.skillId)}?tab=settings`,
              { replace: true },
            );
          },
        })
      }
    >
      <TextInput
        label="New skill ID"
        maxLength={64}
        value={skillId}
        error={fieldErrors(rename.error).skillId}
        onChange={(event) => setSkillId(event.currentTarget.value)}
      />
    </SettingForm>
  );
}
