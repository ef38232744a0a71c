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
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { inBytes } from '@/lib/bytes';
import { toast } from '@/lib/toast';
import { evidenceForm, fileTypes } from './evidenceForm';
import { disputePath, useDisputeStep } from './queries';
import type { Dispute, DisputeEvidence } from './types';

interface Props {
  dispute: Dispute;
  onClose: () => void;
}

interface Values {
  kind: 'FILE' | 'LINK';
  file: File | null;
  url: string;
  note: string;
}

export function AddEvidence({ dispute, onClose }: Props) {
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
  const add = useDisputeStep(({ kind, file, url, note }: Values) =>
    api.post<DisputeEvidence>(
      `${disputePath(dispute.caseId)}/evidence`,
      evidenceForm(kind === 'FILE' && file ? { file, note } : { url, note }),
    ),
  );
  const { kind, file } = form.values;
  const refused = isProblem(add.error, 'file-type-refused', 'upload-too-large') && kind === 'FILE';
  const submit = form.onSubmit((given) =>
    add.mutate(given, {
      onSuccess: () => {
        toast.done('The evidence is added.');
        onClose();
      },
      onError: (error) =>
        isProblem(error, 'file-type-refused', 'upload-too-large')
          ? form.setFieldError('file', error.message)
          : form.setErrors(fieldErrors(error)),
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={!form.isDirty()}
      title="Add evidence"
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>Both parties, mediators and staff see it. It cannot be taken back.</div>
          <ProblemAlert error={refused ? null : add.error} fields={['file', 'url', 'note']} />
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
                file ? inBytes(file.size) : 'A document, a picture, a table or an archive.'
              }
              placeholder="Choose a file"
              accept={fileTypes.join()}
              withAsterisk
              clearable
              clearButtonProps={{ 'aria-label': 'Remove the file' }}
              leftSection={<IconPaperclip size={16} aria-hidden />}
              {...form.getInputProps('file')}
            />
          ) : (
            <TextInput
              label="Link"
              description="Where both parties and the mediator can read it."
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
