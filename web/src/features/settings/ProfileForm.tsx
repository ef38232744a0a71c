import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { MarkdownField } from '@/components/MarkdownField';
import { Page } from '@/components/Page';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Member } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';

const MAX_BIO = 4 * 1024;
const fields = ['displayName', 'bio', 'website'] as const;

export function ProfileForm() {
  const { me } = useSession();
  const username = me?.username ?? '';
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    queryKey: ['member', username],
    queryFn: ({ signal }) => api.get<Member>(`/members/${username}`, { signal }),
    enabled: !!username,
    refetchOnMount: 'always',
  });
  return (
    <Page title="Profile" lead="What others see about you." width="text">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !isFetchedAfterMount && <LoadingText lines={5} />}
      {data && isFetchedAfterMount && <Form profile={data} />}
    </Page>
  );
}

function Form({ profile }: { profile: Member }) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: {
      displayName: profile.displayName,
      bio: profile.bio ?? '',
      website: profile.website ?? '',
    },
    validate: {
      website: (value) =>
        !value || /^https?:\/\/\S+$/.test(value) ? null : 'An address begins with https://.',
    },
  });
  const save = useMutation({
    mutationFn: (given: typeof form.values) =>
      api.put<Member>('/me/profile', given, { version: profile.version }),
    onSuccess: (saved) => {
      client.setQueryData(['member', profile.username], (seen?: Member) => ({ ...seen, ...saved }));
      void client.invalidateQueries({ queryKey: ['members'] });
      toast.done('Your profile is saved.');
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const submit = form.onSubmit((given) => save.mutate(given));
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={save.error} fields={fields} />
        <TextInput
          label="Display name"
          autoComplete="name"
          maxLength={80}
          {...form.getInputProps('displayName')}
        />
        <TextInput
          label="Website"
          type="url"
          placeholder="https://"
          {...form.getInputProps('website')}
        />
        <MarkdownField
          label="About you"
          maxBytes={MAX_BIO}
          value={form.values.bio}
          error={form.errors.bio as string | undefined}
          onChange={(bio) => form.setFieldValue('bio', bio)}
          onSubmit={submit}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save profile
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
