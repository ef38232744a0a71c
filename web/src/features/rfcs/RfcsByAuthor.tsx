import { Text } from '@mantine/core';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { ErrorState } from '@/components/States';
import type { RfcSummary } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { RfcRow } from './RfcRow';

export function RfcsByAuthor({ username }: { username: string }) {
  const rfcs = usePages<RfcSummary>(['rfcs', 'by', username], '/rfcs', {
    query: { author: username, limit: 10 },
  });
  if (rfcs.error && !rfcs.items) return <ErrorState error={rfcs.error} retry={rfcs.retry} />;
  if (!rfcs.items) return <LoadingRows rows={3} />;
  if (rfcs.items.length === 0) return <Text c="dimmed">No RFCs yet.</Text>;
  return (
    <>
      {rfcs.items.map((rfc) => (
        <RfcRow key={rfc.number} rfc={rfc} />
      ))}
      <LoadMore {...rfcs} />
    </>
  );
}
