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
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { inBytes } from '@/lib/bytes';
import { toast } from '@/lib/toast';
import { itemPath, useChecklistStep } from './queries';
import type { ChecklistItem, ItemEvidence } from './types';

interface Props {
  agreement: string;
  item: ChecklistItem;
  onClose: () => void;
}

interface Values {
  kind: 'FILE' | 'LINK';
  file: File | null;
  url: string;
  note: string;
}

const fields = ['file', 'url', 'note'];
const KINDS = '.pdf,.png,.jpg,.jpeg,.txt,.md,.csv,.json,.zip,.docx,.xlsx';

export function AddEvidence({ agreement, item, onClose }: Props) {
  const form = useForm<Values>({
    initialValues: { kind: 'FILE', file: null, url: '', note: '' },
    validate: {
      file: (file, { kind }) => (kind === 'FILE' && !file ? 'Choose a file.' : null),
      url: (url, { kind }) =>
        kind === 'LINK' && !/^https?:\/\/\S+$/.test(url.trim())
          ? 'An address begins with https://.'
          : null,
    },
  });
  const add = useChecklistStep(agreement, (given: Values) =>
    api.post<ItemEvidence>(`${itemPath(agreement, item.item)}/evidence`, bodyOf(given)),
  );
  const { kind, file } = form.values;
  const submit = form.onSubmit((given) =>
    add.mutate(given, {
      onSuccess: () => {
        toast.done('The evidence is added.');
        onClose();
      },
      onError: (error) => form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title={`Evidence of ${item.title}`}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={add.error} fields={fields} />
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
              description={
                file
                  ? inBytes(file.size)
                  : 'PDF, picture, text, table, Word, Excel or zip. Only the partner’s people and staff see it.'
              }
              placeholder="Choose a file"
              accept={KINDS}
              withAsterisk
              clearable
              clearButtonProps={{ 'aria-label': 'Remove the file' }}
              leftSection={<IconPaperclip size={16} aria-hidden />}
              {...form.getInputProps('file')}
            />
          ) : (
            <TextInput
              label="Link"
              description="Where the other side can read it."
              type="url"
              placeholder="https://"
              withAsterisk
              {...form.getInputProps('url')}
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

function bodyOf(given: Values): FormData {
  const body = new FormData();
  if (given.kind === 'FILE' && given.file) body.set('file', given.file);
  if (given.kind === 'LINK') body.set('url', given.url.trim());
  if (given.note.trim()) body.set('note', given.note.trim());
  return body;
}
