import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  title: string;
  /** What the button says that sends it. */
  submit: string;
  pending: boolean;
  error: unknown;
  /** Those that show themselves what is wrong with them. */
  fields: readonly string[];
  /** A click beside the dialogue must not lose what was typed. */
  dirty: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a form that is filled in over the page. */
export function FormDialog({ title, submit, pending, error, fields, dirty, ...props }: Props) {
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
