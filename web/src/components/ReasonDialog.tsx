import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { fieldErrors } from '@/lib/api/problem';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  children?: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Without an input the dialogue only asks for confirmation. */
  input?: { label: string; optional?: boolean; line?: boolean };
  pending: boolean;
  error: unknown;
  onConfirm: (text: string) => void;
}

const MAX_LENGTH = 2_000;

/** Asks before a step with consequences, and for the reason where one is owed. */
export function ReasonDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size="lg">
      {props.opened && <Body {...props} />}
    </Modal>
  );
}

function Body({ input, ...props }: Props) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !!input && !input.optional && !text.trim();
  const named = Object.keys(fieldErrors(props.error));
  const refused = Object.values(fieldErrors(props.error))[0];
  const submit = () => {
    setTried(true);
    if (!missing) props.onConfirm(text.trim());
  };
  const field = {
    label: input?.label,
    withAsterisk: !input?.optional,
    maxLength: MAX_LENGTH,
    'data-autofocus': true,
    value: text,
    error: tried && missing ? 'Please fill this in.' : refused,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    },
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        {props.children && <div>{props.children}</div>}
        {input &&
          (input.line ? (
            <TextInput {...field} />
          ) : (
            <Textarea autosize minRows={3} maxRows={10} {...field} />
          ))}
        <ProblemAlert error={props.error} fields={input ? named : []} />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" color={props.danger ? 'red' : undefined} loading={props.pending}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
