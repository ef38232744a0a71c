import { Divider, Stack } from '@mantine/core';
import { Page } from '@/components/Page';
import { Erasure } from './Erasure';
import { Export } from './Export';

export function YourData() {
  return (
    <Page title="Your data" lead="Take it with you, or take it away." width="text">
      <Stack gap="xl">
        <Export />
        <Divider />
        <Erasure />
      </Stack>
    </Page>
  );
}
