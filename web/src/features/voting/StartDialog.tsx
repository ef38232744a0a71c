import { Button, Group, Modal, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Rfc } from '@/lib/api/types';
import type { Terms, Voting } from '@/lib/api/voting';
import { trackName, trackRules } from '@/lib/rfc';
import { atMinute } from '@/lib/time';
import { toast } from '@/lib/toast';
import { plural, thresholdName } from './figures';
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
        <TermsList rfc={rfc} terms={voting.readiness?.terms} />
        {voting.mayHide && (
          <Switch
            checked={hidden}
            onChange={(event) => setHidden(event.currentTarget.checked)}
            label="Hide the tally until the close"
            description="Nobody, staff included, sees counts or ballots before the end, so nobody follows the crowd. Such a vote is not extended when the result flips late. This cannot be changed later."
          />
        )}
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

function TermsList({ rfc, terms }: { rfc: Rfc; terms?: Terms }) {
  const { voteDays, approval } = trackRules[rfc.track];
  return (
    <dl className={classes.terms}>
      <dt>Track</dt>
      <dd>{trackName[rfc.track]}</dd>
      <dt>Closes</dt>
      <dd>{terms ? atMinute(terms.closesAt) : `${voteDays} days after the start`}</dd>
      <dt>Approval</dt>
      <dd>{terms ? `${thresholdName(terms.approval)} of the deciding weight` : approval}</dd>
      <dt>Quorum</dt>
      <dd>
        {terms
          ? `${terms.quorumRequired} of ${plural(terms.entitled, 'entitled member')}`
          : 'a number of members that grows with the root of those entitled, fixed at the start'}
      </dd>
    </dl>
  );
}
