import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/Page';
import { ApprovalList } from './ApprovalList';
import { CheckAppeals } from './CheckAppeals';

const queues = [
  { value: 'approvals', label: 'Approvals' },
  { value: 'appeals', label: 'Check appeals' },
] as const;

export function SkillQueue() {
  const [params, setParams] = useSearchParams();
  const queue = params.get('queue') === 'appeals' ? 'appeals' : 'approvals';
  return (
    <Page
      title="Skills"
      lead="Versions of elevated risk that wait for approval, and appeals against checks. Nobody decides for the own organisation."
    >
      <SegmentedControl
        aria-label="Which queue"
        mb="md"
        data={[...queues]}
        value={queue}
        onChange={(next) => setParams(next === 'approvals' ? {} : { queue: next })}
      />
      {queue === 'approvals' ? <ApprovalList /> : <CheckAppeals />}
    </Page>
  );
}
