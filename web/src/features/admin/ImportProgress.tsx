import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { JobProgress } from '@/components/JobProgress';
import type { Job, RfcImportResult } from '@/lib/api/types';

interface Props {
  job: Job<RfcImportResult>;
  onAgain: () => void;
}

export function ImportProgress({ job, onAgain }: Props) {
  const client = useQueryClient();
  return (
    <JobProgress
      job={job}
      what="The import"
      of="files"
      figures={(result) => [
        ['new', result.created],
        ['revised', result.revised],
        ['unchanged', result.unchanged],
        ['failed', result.failed],
        ['links resolved', result.linksResolved],
      ]}
      onOver={() => void client.invalidateQueries({ queryKey: ['rfcs'] })}
    >
      <Group>
        <Button component={Link} to="/rfcs">
          See the RFCs
        </Button>
        <Button variant="default" onClick={onAgain}>
          Import more
        </Button>
      </Group>
    </JobProgress>
  );
}
