import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import type { OrganisationRole } from '@/lib/api/types';
import { checkUsername } from '@/lib/rules';
import { toast } from '@/lib/toast';
import { roleOptions, useSetPerson } from './queries';

export function AddPerson({ slug }: { slug: string }) {
  const form = useForm({
    initialValues: { username: '', role: 'DEVELOPER' as OrganisationRole },
    validate: { username: checkUsername },
  });
  const add = useSetPerson(slug);
  const unknown = isProblem(add.error, 'member-not-found');
  const submit = form.onSubmit((given) =>
    add.mutate(given, {
      onSuccess: () => {
        form.reset();
        toast.done(`${given.username} is added.`);
      },
      onError: (error) =>
        isProblem(error, 'member-not-found')
          ? form.setFieldError('username', error.message)
          : form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack mt="xl">
        <Title order={3} size="h4">
          Add somebody
        </Title>
        <ProblemAlert error={unknown ? null : add.error} fields={['username', 'role']} />
        <Group align="flex-start">
          <TextInput
            label="User name"
            flex="1 1 12rem"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('username')}
          />
          <Select
            label="Role"
            w="9rem"
            allowDeselect={false}
            data={roleOptions}
            {...form.getInputProps('role')}
          />
        </Group>
        <Group justify="flex-end">
          <Button type="submit" loading={add.isPending}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
