import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Account, Role } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { grantable, roleName } from '@/lib/roles';

export function RolesDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: { roles: account.roles.filter((role) => role !== 'MEMBER'), reason: '' },
    validate: { reason: (value) => (value.trim() ? null : 'Please say why.') },
  });
  const save = useMutation({
    mutationFn: ({ roles, reason }: { roles: Role[]; reason: string }) =>
      api.put(`/accounts/${account.username}/roles`, { roles, reason: reason.trim() }),
    onSuccess: () => {
      toast.done(`The roles of ${account.username} are changed.`);
      void client.invalidateQueries({ queryKey: ['accounts'] });
      void client.invalidateQueries({ queryKey: ['me'] });
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <Modal opened onClose={onClose} title={`Roles of ${account.username}`}>
      <form noValidate onSubmit={form.onSubmit((given) => save.mutate(given))}>
        <Stack>
          <ProblemAlert error={save.error} fields={['roles', 'reason']} />
          <Checkbox.Group aria-label="Roles" {...form.getInputProps('roles')}>
            <Stack gap="xs">
              {grantable.map((role) => (
                <Checkbox key={role} value={role} label={roleName[role]} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Save roles
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
