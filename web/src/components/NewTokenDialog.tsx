import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm, type GetInputPropsReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { fieldErrors } from '@/lib/api/problem';
import type { TokenScope } from '@/lib/api/types';
import { useNewToken } from '@/lib/tokens';
import { NewSecret } from './NewSecret';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  title: string;
  /** Names people give to such tokens. */
  placeholder: string;
  /** What it may do, where nobody chooses otherwise. */
  scopes: TokenScope[];
  /** Lets people choose what it may do. */
  choices?: (field: GetInputPropsReturnType) => ReactNode;
  organisation?: string;
  /** What to know when using it. */
  advice?: ReactNode;
  onClose: () => void;
}

const fields = ['name', 'scopes', 'expiresInDays'];
const periods = ['7', '30', '90', '180', '365'];

export function NewTokenDialog({ title, ...props }: Props) {
  // The secret is shown once: a click beside the dialogue must not lose it.
  return (
    <Modal opened onClose={props.onClose} closeOnClickOutside={false} title={title} size="lg">
      <Body {...props} />
    </Modal>
  );
}

function Body(props: Omit<Props, 'title'>) {
  const { placeholder, scopes, choices, organisation, advice, onClose } = props;
  const create = useNewToken();
  const form = useForm({
    initialValues: { name: '', scopes, expiresInDays: '90' },
    validate: {
      name: (value) => (value.trim() ? null : 'Give it a name by which you will know it.'),
      scopes: (value) => (value.length > 0 ? null : 'Choose at least one.'),
    },
  });
  const submit = form.onSubmit((given) =>
    create.mutate(
      {
        name: given.name.trim(),
        scopes: given.scopes,
        organisation,
        expiresInDays: Number(given.expiresInDays),
      },
      { onError: (error) => form.setErrors(fieldErrors(error)) },
    ),
  );
  if (create.data) {
    const { name, token } = create.data;
    return (
      <NewSecret label={`Token “${name}”`} value={token} onClose={onClose}>
        {advice}
      </NewSecret>
    );
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={create.error} fields={fields} />
        <TextInput
          label="Name"
          placeholder={placeholder}
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {choices?.(form.getInputProps('scopes'))}
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
