import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Moment } from '@/components/Moment';
import type { Vote } from '@/lib/api/voting';

export function VoidedNotice({ vote: { round, voided } }: { vote: Vote }) {
  if (!voided) return null;
  return (
    <Alert color="gray" mb="xl" title={`Round ${round} of the vote was voided`}>
      {voided.reason}
      <Text size="sm" c="dimmed" mt={4}>
        {voided.by && (
          <>
            by{' '}
            <Anchor component={Link} to={`/members/${voided.by}`} inherit>
              {voided.by}
            </Anchor>
            ,{' '}
          </>
        )}
        <Moment at={voided.at} />. Its ballots decide nothing.
      </Text>
    </Alert>
  );
}
