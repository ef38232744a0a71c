import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Rfc } from '@/lib/api/types';
import type { Readiness, Voting } from '@/lib/api/voting';
import { trackName } from '@/lib/rfc';
import { duration } from '@/lib/time';
import { toast } from '@/lib/toast';
import { plural } from '@/lib/text';
import { quorumOf, readThreshold, thresholdName } from './figures';
import { useStartVote } from './queries';
import classes from './Ready.module.css';

interface Props {
  rfc: Rfc;
  voting: Voting;
  onClose: () => void;
}

/** The last look at what cannot be changed afterwards. */
export function StartDialog({ rfc, voting, onClose }: Props) {
  const [hidden, setHidden] = useState(false);
  const start = useStartVote(rfc.number);
  const submit = () =>
    start.mutate(hidden, {
      onSuccess: () => {
        toast.done('The vote has begun. All members are told.');
        onClose();
      },
    });
  return (
    <Modal opened onClose={onClose} title={`Start the vote on RFC ${rfc.number}?`} size="lg">
      <Stack>
        <Text>
          The text is frozen as revision {rfc.revision}, and so is every member’s weight: nothing
          earned or lost from now on moves this vote. It cannot be taken back, only voided by a
          maintainer with a public reason.
        </Text>
        {voting.readiness && <Terms rfc={rfc} readiness={voting.readiness} />}
        <Switch
          checked={hidden}
          onChange={(event) => setHidden(event.currentTarget.checked)}
          label="Hide the tally until the close"
          description="Nobody, staff included, sees counts or ballots before the end, so nobody follows the crowd. Such a vote is not extended when the result flips late. This cannot be changed later."
        />
        <ProblemAlert error={start.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={submit} loading={start.isPending} data-autofocus>
            Start the vote
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Terms({ rfc, readiness }: { rfc: Rfc; readiness: Readiness }) {
  const { periodSeconds, approval, quorumFactor, entitled } = readiness;
  const factor = quorumFactor === '1' ? '' : `${quorumFactor} times `;
  return (
    <dl className={classes.terms}>
      <dt>Track</dt>
      <dd>{trackName[rfc.track]}</dd>
      <dt>Period</dt>
      <dd>{duration(periodSeconds)} from now</dd>
      <dt>Approval</dt>
      <dd>{thresholdName(readThreshold(approval))} of the deciding weight</dd>
      <dt>Quorum</dt>
      <dd>
        {entitled !== undefined && (
          <>
            {quorumOf(quorumFactor, entitled)} of {plural(entitled, 'entitled member')}:{' '}
          </>
        )}
        {factor}the square root of the number entitled, rounded up
      </dd>
    </dl>
  );
}
