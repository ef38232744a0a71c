import { Alert, Button, Group } from '@mantine/core';
import { Moment } from '@/components/Moment';
import { api } from '@/lib/api/client';
import type { Skill } from '@/lib/api/skills';
import { skillPath } from '@/lib/skills';
import { toast } from '@/lib/toast';
import { useShown, useSkillStep } from './queries';

/** An offer to hand the skill over, as long as it is neither accepted nor taken back. */
export function TransferNotice({ skill }: { skill: Skill }) {
  const shown = useShown();
  const path = `${skillPath(skill.skillId)}/transfer`;
  const take = useSkillStep((accept: boolean) =>
    accept ? api.post<Skill | void>(`${path}/acceptance`) : api.delete<Skill | void>(path),
  );
  const { transfer, actions } = skill;
  if (!transfer) return null;
  const decide = (accept: boolean) =>
    take.mutate(accept, {
      onSuccess: (answer) => {
        if (answer?.skillId) shown.skill(answer);
        toast.done(accept ? `${skill.name} is yours now.` : 'The offer is taken back.');
      },
      onError: toast.failed,
    });
  return (
    <Alert color="yellow" mb="lg" title={`Offered to ${transfer.to.name}`}>
      {skill.partner.name} hands this skill over once an owner of {transfer.to.name} accepts.
      Offered <Moment at={transfer.offeredAt} />.
      <Group gap="xs" mt="sm">
        {actions.includes('ACCEPT_TRANSFER') && (
          <Button size="xs" loading={take.isPending} onClick={() => decide(true)}>
            Accept
          </Button>
        )}
        {actions.includes('CANCEL_TRANSFER') && (
          <Button
            size="xs"
            variant="default"
            loading={take.isPending}
            onClick={() => decide(false)}
          >
            Take the offer back
          </Button>
        )}
      </Group>
    </Alert>
  );
}
