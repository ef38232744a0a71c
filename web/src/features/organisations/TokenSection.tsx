import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { NewSecret } from '@/components/NewSecret';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ReasonDialog } from '@/components/ReasonDialog';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { ApiToken, NewApiToken } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import classes from './Organisations.module.css';

const tokensKey = ['tokens'] as const;
const periods = ['30', '90', '180', '365'];

/** The caller's tokens that report executions for the organisation, and nothing else. */
export function TokenSection({ slug }: { slug: string }) {
  const [opened, dialog] = useDisclosure(false);
  const tokens = usePages<ApiToken>(tokensKey, '/me/tokens');
  const own = tokens.items?.filter(({ organisation }) => organisation?.slug === slug);
  return (
    <Section title="Execution tokens" id="execution-tokens">
      <p className={classes.about}>
        A runtime reports executions with such a token. It can do nothing else, and everything it
        reports is counted for this organisation. You see only your own ones.
      </p>
      {tokens.error && !own && <ErrorState error={tokens.error} retry={tokens.retry} />}
      {!own && !tokens.error && <LoadingRows rows={1} height={50} />}
      <ul className={classes.list}>
        {own?.map((token) => (
          <Row key={token.id} token={token} />
        ))}
      </ul>
      {tokens.hasMore && <LoadMore {...tokens} />}
      <Button variant="default" mt="md" onClick={dialog.open}>
        New execution token
      </Button>
      {/* The secret is shown once: a click beside the dialogue must not lose it. */}
      <Modal
        opened={opened}
        onClose={dialog.close}
        closeOnClickOutside={false}
        title="New execution token"
        size="lg"
      >
        {opened && <Form slug={slug} onClose={dialog.close} />}
      </Modal>
    </Section>
  );
}

function Row({ token: { id, name, expiresAt, lastUsedAt } }: { token: ApiToken }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => api.delete(`/me/tokens/${id}`),
    onSuccess: () => {
      toast.done(`The token “${name}” no longer works.`);
      return client.invalidateQueries({ queryKey: tokensKey });
    },
  });
  return (
    <li className={classes.row}>
      <div>
        <span className={classes.name}>{name}</span>
        <div className={classes.slug}>
          expires <Moment at={expiresAt} /> ·{' '}
          {lastUsedAt ? (
            <>
              last used <Moment at={lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </div>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`Revoke ${name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke “${name}”?`}
        confirm="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
      >
        Runtimes that use it can report nothing any more. Executions can still be reported later
        with another token.
      </ReasonDialog>
    </li>
  );
}

function Form({ slug, onClose }: { slug: string; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: '', expiresInDays: '90' },
    validate: {
      name: (value) => (value.trim() ? null : 'Give it a name by which you will know it.'),
    },
  });
  const create = useMutation({
    mutationFn: ({ name, expiresInDays }: typeof form.values) =>
      api.post<NewApiToken>('/me/tokens', {
        name: name.trim(),
        scopes: ['EXECUTIONS'],
        organisation: slug,
        expiresInDays: Number(expiresInDays),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensKey }),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  if (create.data) {
    return (
      <NewSecret label={`Token “${create.data.name}”`} value={create.data.token} onClose={onClose}>
        <Text size="sm" c="dimmed">
          Every execution names where it ran in its <code>source</code>:{' '}
          <code>/organisations/{slug}</code> or below it, like{' '}
          <code>/organisations/{slug}/eu/worker-7</code>.
        </Text>
      </NewSecret>
    );
  }
  return (
    <form noValidate onSubmit={form.onSubmit((given) => create.mutate(given))}>
      <Stack>
        <ProblemAlert error={create.error} fields={['name', 'expiresInDays']} />
        <TextInput
          label="Name"
          placeholder="Workers in Frankfurt, …"
          maxLength={80}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Select
          label="It works for"
          allowDeselect={false}
          data={periods.map((value) => ({ value, label: `${value} days` }))}
          {...form.getInputProps('expiresInDays')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create token
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
