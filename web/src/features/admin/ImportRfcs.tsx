import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DropZone } from '@/components/DropZone';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import type { Job, RfcImportResult } from '@/lib/api/types';
import { ImportProgress } from './ImportProgress';

type Arrival = 'draft' | 'open' | 'accepted';

const arrivals: readonly { value: Arrival; label: string; description: string }[] = [
  {
    value: 'draft',
    label: 'Drafts',
    description:
      'Only their authors and the maintainers see them until each is opened for comment.',
  },
  {
    value: 'open',
    label: 'Open for comment',
    description: 'A comment period begins for each of them now.',
  },
  {
    value: 'accepted',
    label: 'Accepted',
    description: 'Decided elsewhere: no vote is held, and nobody earns points.',
  },
];

export function ImportRfcs() {
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [as, setAs] = useState<Arrival>('accepted');
  const start = useMutation({
    mutationFn: () => {
      const form = new FormData();
      files.forEach((file) => form.append('files', file, file.name));
      return api.post<Job<RfcImportResult>>('/rfc-imports', form, { query: { as } });
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['rfcs'] }),
  });
  const again = () => {
    start.reset();
    setFiles([]);
  };
  return (
    <Page
      title="Import RFCs"
      lead="Markdown files, one RFC each, or zip archives of them. Importing the same file again revises its RFC only if the text has changed."
      width="text"
    >
      {start.data ? (
        <ImportProgress job={start.data} onAgain={again} />
      ) : (
        <Stack gap="lg">
          <ProblemAlert error={start.error} />
          <DropZone
            invitation="Drop Markdown files, folders or zip archives here"
            accept={['.md', '.markdown', '.zip']}
            files={files}
            onChange={setFiles}
            disabled={start.isPending}
          />
          <Radio.Group label="They arrive as" value={as} onChange={(value) => setAs(value)}>
            <Stack gap="xs" mt="xs">
              {arrivals.map((arrival) => (
                <Radio key={arrival.value} {...arrival} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end">
            <Button
              disabled={files.length === 0}
              loading={start.isPending}
              onClick={() => start.mutate()}
            >
              Import {files.length > 0 && files.length} {files.length === 1 ? 'file' : 'files'}
            </Button>
          </Group>
        </Stack>
      )}
    </Page>
  );
}
