import { Button, Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { SignInProvider } from '@/lib/api/types';

/** Other ways in, where the operator has set some up. */
export function Providers() {
  const { data } = useQuery({
    queryKey: ['session-providers'],
    queryFn: ({ signal }) => api.get<{ items: SignInProvider[] }>('/session/providers', { signal }),
    staleTime: Infinity,
  });
  if (!data?.items.length) return null;
  return (
    <Stack gap="xs" mt="md">
      <Divider label="or" />
      {data.items.map((provider) => (
        <Button key={provider.id} component="a" href={provider.url} variant="default">
          Continue with {provider.name}
        </Button>
      ))}
    </Stack>
  );
}
