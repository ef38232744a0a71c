import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { NewApiToken, TokenScope } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { RevealToken } from './RevealToken';

const fields = ['name', 'scopes', 'expiresInDays'] as const;
const periods = ['7', '30', '90', '365'];

export function NewToken() {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button mb="lg" onClick={dialog.open}>
        New token
      </Button>
      {/* The secret is shown once: a click beside the dialogue must not lose it. */}
      <Modal
        opened={opened}
        onClose={dialog.close}
        closeOnClickOutside={false}
        title="New API token"
        size="lg"
      >
        {opened && <Form onClose={dialog.close} />}
      </Modal>
    </>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { me } = useSession();
  const staff = me?.roles.some((role) => role !== 'MEMBER');
  const form = useForm({
    initialValues: { name: '', scopes: ['READ'] as TokenScope[], expiresInDays: '90' },
    validate: {
      name: (value) => (value.trim() ? null : 'Give it a name by which you will know it.'),
      scopes: (value) => (value.length > 0 ? null : 'Choose at least one.'),
    },
  });
  const create = useMutation({
    mutationFn: ({ name, scopes, expiresInDays }: typeof form.values) =>
      api.post<NewApiToken>('/me/tokens', {
        name: name.trim(),
        scopes,
        expiresInDays: Number(expiresInDays),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tokens'] }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (create.data) return <RevealToken token={create.data} onClose={onClose} />;
  return (
    <form noValidate onSubmit={form.onSubmit((given) => create.mutate(given))}>
      <Stack>
        <ProblemAlert error={create.error} fields={fields} />
        <TextInput
          label="Name"
          placeholder="Laptop, nightly import, …"
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Checkbox.Group label="It may" {...form.getInputProps('scopes')}>
          <Stack gap="xs" mt="xs">
            <Checkbox value="READ" label="read what you can read" />
            <Checkbox value="WRITE" label="write RFCs and comments as you" />
            {staff && <Checkbox value="STAFF" label="use your staff roles" />}
          </Stack>
        </Checkbox.Group>
        <Select
          label="It works for"
          allowDeselect={false}
          data={periods.map((value) => ({ value, label: `${value} days` }))}
          {...form.getInputProps('expiresInDays')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
