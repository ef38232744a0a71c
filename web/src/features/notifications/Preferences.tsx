import { Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { Page } from '@/components/Page';
import { ErrorState } from '@/components/States';
import { FeedAddress } from './FeedAddress';
import { PreferencesForm } from './PreferencesForm';
import { preferencesQuery } from './queries';

export function Preferences() {
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...preferencesQuery,
    refetchOnMount: 'always',
  });
  const ready = data && isFetchedAfterMount;
  return (
    <Page title="Notifications" lead="What you hear of, and how." width="text">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!ready && !error && <LoadingText lines={8} />}
      {ready && (
        <Stack gap="xl">
          <PreferencesForm key={data.version} saved={data} />
          <Divider />
          <FeedAddress />
        </Stack>
      )}
    </Page>
  );
}
