import {
  Button,
  FileInput,
  Group,
  Modal,
  SegmentedControl,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPaperclip } from '@tabler/icons-react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { inBytes } from '@/lib/bytes';
import { evidenceForm } from '@/lib/evidence';
import { toast } from '@/lib/toast';
import { ProblemAlert } from './ProblemAlert';

interface Props {
  title: string;
  /** Who sees it, or what it has to show. */
  children?: ReactNode;
  fileHint: string;
  linkHint: string;
  /** The ends of names that are taken; anything when left out. */
  fileTypes?: readonly string[];
  /** Asks until when it shows something. */
  expires?: boolean;
  add: UseMutationResult<unknown, Error, FormData>;
  onClose: () => void;
}

interface Values {
  kind: 'FILE' | 'LINK';
  file: File | null;
  url: string;
  expiresOn: string;
  note: string;
}

const fields = ['file', 'url', 'expiresOn', 'note'];

const isOfFile = (error: unknown) => isProblem(error, 'file-type-refused', 'upload-too-large');

/** A file or a link that proves something. */
export function EvidenceDialog({
  title,
  children,
  fileHint,
  linkHint,
  fileTypes,
  expires = false,
  add,
  onClose,
}: Props) {
  const form = useForm<Values>({
    initialValues: { kind: 'FILE', file: null, url: '', expiresOn: '', note: '' },
    validate: {
      file: (file, { kind }) => (kind === 'FILE' && !file ? 'Choose a file.' : null),
      url: (url, { kind }) =>
        kind === 'LINK' && !/^https?:\/\/\S+$/.test(url.trim())
          ? 'An address begins with https://.'
          : null,
    },
  });
  const { kind, file } = form.values;
  const submit = form.onSubmit((given) =>
    add.mutate(
      evidenceForm({
        ...given,
        file: given.kind === 'FILE' ? given.file : null,
        url: given.kind === 'LINK' ? given.url : '',
      }),
      {
        onSuccess: () => {
          toast.done('The evidence is added.');
          onClose();
        },
        onError: (error) =>
          isOfFile(error)
            ? form.setFieldError('file', error.message)
            : form.setErrors(fieldErrors(error)),
      },
    ),
  );
  const refused = kind === 'FILE' && isOfFile(add.error);
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={!form.isDirty()} title={title} size="lg">
      <form noValidate onSubmit={submit}>
        <Stack>
          {children && <div>{children}</div>}
          <ProblemAlert error={refused ? null : add.error} fields={fields} />
          <SegmentedControl
            aria-label="Kind"
            data={[
              { value: 'FILE', label: 'A file' },
              { value: 'LINK', label: 'A link' },
            ]}
            {...form.getInputProps('kind')}
          />
          {kind === 'FILE' ? (
            <FileInput
              label="File"
              description={file ? inBytes(file.size) : fileHint}
              placeholder="Choose a file"
              accept={fileTypes?.join()}
              withAsterisk
              clearable
              clearButtonProps={{ 'aria-label': 'Remove the file' }}
              leftSection={<IconPaperclip size={16} aria-hidden />}
              {...form.getInputProps('file')}
            />
          ) : (
            <TextInput
              label="Link"
              description={linkHint}
              type="url"
              placeholder="https://"
              withAsterisk
              {...form.getInputProps('url')}
            />
          )}
          {expires && (
            <TextInput
              label="Expires on"
              description="The first day it shows nothing any more. Left empty, it does not expire."
              type="date"
              maw="14rem"
              {...form.getInputProps('expiresOn')}
            />
          )}
          <Textarea
            label="Note"
            description="What it shows, and where to look."
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            {...form.getInputProps('note')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add evidence
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
