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
import type { PartnerEvidence } from '@/lib/api/partnercertification';
import { fieldErrors } from '@/lib/api/problem';
import type { RequirementCriterion } from '@/lib/api/requirements';
import { inBytes } from '@/lib/bytes';
import { partnerPath } from '@/lib/partners';
import { toast } from '@/lib/toast';
import { useCertificationStep } from './queries';

interface Props {
  partner: string;
  criterion: RequirementCriterion;
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

export function AddEvidence({ partner, criterion, onClose }: Props) {
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
  const add = useCertificationStep((given: Values) =>
    api.post<PartnerEvidence>(`${partnerPath(partner)}/evidence`, formOf(criterion.id, given)),
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
      title={`Evidence of ${criterion.title}`}
      size="lg"
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <div>{criterion.text}</div>
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
                  : 'A report, a certificate, a test result. It is kept as it is and never made public.'
              }
              placeholder="Choose a file"
              withAsterisk
              clearable
              clearButtonProps={{ 'aria-label': 'Remove the file' }}
              leftSection={<IconPaperclip size={16} aria-hidden />}
              {...form.getInputProps('file')}
            />
          ) : (
            <TextInput
              label="Link"
              description="Where a certifier can read it."
              type="url"
              placeholder="https://"
              withAsterisk
              {...form.getInputProps('url')}
            />
          )}
          <TextInput
            label="Expires on"
            description="The first day it shows nothing any more. Left empty, it does not expire."
            type="date"
            maw="14rem"
            {...form.getInputProps('expiresOn')}
          />
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

function formOf(criterion: string, given: Values): FormData {
  const body = new FormData();
  body.set('criterion', criterion);
  if (given.kind === 'FILE' && given.file) body.set('file', given.file);
  if (given.kind === 'LINK') body.set('url', given.url.trim());
  if (given.expiresOn) body.set('expiresOn', given.expiresOn);
  if (given.note.trim()) body.set('note', given.note.trim());
  return body;
}
