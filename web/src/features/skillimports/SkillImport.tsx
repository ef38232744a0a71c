import { Button, Group, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { DropZone } from '@/components/DropZone';
import { JobProgress } from '@/components/JobProgress';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Job } from '@/lib/api/types';
import { plural } from '@/lib/text';
import { Defaults } from './Defaults';
import { PartnerField } from './PartnerField';
import type { ImportDefaults, SkillImportResult } from './types';

type Arrival = 'draft' | 'published';

const accepted = ['.yaml', '.yml', '.json', '.md', '.zip', '.ndjson', '.jsonl'];

const arrivals: readonly { value: Arrival; label: string; description: string }[] = [
  {
    value: 'draft',
    label: 'Drafts',
    description: 'Only the people of the partner see them until each is published.',
  },
  {
    value: 'published',
    label: 'Published',
    description:
      'As far as the partner may publish them and the checks pass; the others stay drafts.',
  },
];

export function SkillImport() {
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [partner, setPartner] = useState<string | null>(null);
  const [as, setAs] = useState<Arrival>('draft');
  const [defaults, setDefaults] = useState<ImportDefaults>({
    version: '',
    riskLevel: '',
    licence: '',
  });
  const start = useMutation({
    mutationFn: () => {
      const form = new FormData();
      files.forEach((file) => form.append('files', file, file.name));
      return api.post<Job<SkillImportResult>>('/skill-imports', form, {
        query: { as, partner: partner ?? undefined, ...defaults },
      });
    },
  });
  const over = () => {
    for (const name of ['catalogue', 'skill', 'partner']) {
      void client.invalidateQueries({ queryKey: [name] });
    }
  };
  const again = () => {
    start.reset();
    setFiles([]);
  };
  const errors = fieldErrors(start.error);
  return (
    <Page
      title="Import skills"
      lead="Manifests of any known format, a dump of an MCP registry, or zip archives of them. Importing the same again changes nothing."
      width="text"
    >
      {start.data ? (
        <JobProgress
          job={start.data}
          what="The import"
          of="skills"
          figures={(result) => [
            ['published', result.published],
            ['drafts', result.drafts],
            ['unchanged', result.unchanged],
            ['duplicates', result.duplicates],
            ['refused', result.refused],
          ]}
          onOver={over}
        >
          <Group>
            {partner && (
              <Button component={Link} to={`/publish/${partner}`}>
                See the skills
              </Button>
            )}
            <Button variant="default" onClick={again}>
              Import more
            </Button>
          </Group>
        </JobProgress>
      ) : (
        <Stack gap="lg">
          <ProblemAlert
            error={start.error}
            fields={['partner', 'version', 'riskLevel', 'licence']}
          />
          <DropZone
            invitation="Drop manifests, folders, a registry dump or zip archives here"
            accept={accepted}
            files={files}
            onChange={setFiles}
            disabled={start.isPending}
          />
          <PartnerField value={partner} error={errors.partner} onChange={setPartner} />
          <Radio.Group label="They arrive as" value={as} onChange={(value) => setAs(value)}>
            <Stack gap="xs" mt="xs">
              {arrivals.map((arrival) => (
                <Radio key={arrival.value} {...arrival} />
              ))}
            </Stack>
          </Radio.Group>
          <Defaults value={defaults} errors={errors} onChange={setDefaults} />
          <Group justify="flex-end">
            <Button
              disabled={files.length === 0 || !partner}
              loading={start.isPending}
              onClick={() => start.mutate()}
            >
              {files.length > 0 ? `Import ${plural(files.length, 'file')}` : 'Import'}
            </Button>
          </Group>
        </Stack>
      )}
    </Page>
  );
}
