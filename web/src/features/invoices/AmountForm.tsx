import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';

interface Props {
  title: string;
  submit: string;
  pending: boolean;
  error: unknown;
  fields: readonly string[];
  dirty: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of what finance books on an invoice. */
export function AmountForm({ title, submit, pending, error, fields, dirty, ...props }: Props) {
  return (
    <Modal opened onClose={props.onClose} closeOnClickOutside={!dirty} title={title} size="lg">
      <form noValidate onSubmit={props.onSubmit}>
        <Stack>
          {props.children}
          <ProblemAlert error={error} fields={fields} />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={pending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
