import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Organisation } from '@/lib/api/types';
import { useIdempotencyKey } from '@/lib/idempotency';
import { checkUsername } from '@/lib/rules';
import { toast } from '@/lib/toast';

export function NewOrganisation() {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button mb="lg" onClick={dialog.open}>
        New organisation
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="New organisation" size="lg">
        {opened && <Form onClose={dialog.close} />}
      </Modal>
    </>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const idempotency = useIdempotencyKey();
  const form = useForm({
    initialValues: { name: '', slug: '' },
    validate: {
      name: (value) => (value.trim() ? null : 'Enter its name.'),
      slug: checkUsername,
    },
  });
  const found = useMutation({
    mutationFn: ({ name, slug }: typeof form.values) => {
      const given = { name: name.trim(), slug };
      return api.post<Organisation>('/organisations', given, {
        idempotencyKey: idempotency.keyFor(given),
      });
    },
    onSuccess: async ({ slug, name }) => {
      idempotency.used();
      toast.done(`${name} is founded, and you are its owner.`);
      await client.invalidateQueries({ queryKey: ['me'] });
      await navigate(`/me/organisations/${slug}`);
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <form noValidate onSubmit={form.onSubmit((given) => found.mutate(given))}>
      <Stack>
        <ProblemAlert error={found.error} fields={['name', 'slug']} />
        <TextInput label="Name" maxLength={100} data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label="Short name"
          description="Used in addresses and never changed: 2 to 32 lower-case letters, digits or hyphens."
          autoCapitalize="none"
          spellCheck={false}
          maxLength={32}
          {...form.getInputProps('slug')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={found.isPending}>
            Found it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
