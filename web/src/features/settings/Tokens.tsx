import { Badge, Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Moment } from '@/components/Moment';
import { Page } from '@/components/Page';
import { ReasonDialog } from '@/components/ReasonDialog';
import { EmptyState, ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { ApiToken } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { toast } from '@/lib/toast';
import { NewToken } from './NewToken';
import classes from './Settings.module.css';

export const tokensKey = ['tokens'] as const;

export function Tokens() {
  const tokens = usePages<ApiToken>(tokensKey, '/me/tokens');
  return (
    <Page
      title="API tokens"
      lead="A token lets a program act for you. Give each program its own, with no more rights than it needs."
      width="text"
    >
      <NewToken />
      {tokens.error && <ErrorState error={tokens.error} retry={tokens.retry} />}
      {!tokens.items && !tokens.error && <LoadingRows rows={2} />}
      {tokens.items?.length === 0 && (
        <EmptyState title="No tokens yet">
          Programs send a token as <code>Authorization: Bearer …</code>.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {tokens.items?.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
      <LoadMore {...tokens} />
    </Page>
  );
}

function TokenRow({ token }: { token: ApiToken }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => api.delete(`/me/tokens/${token.id}`),
    onSuccess: () => {
      toast.done(`The token “${token.name}” no longer works.`);
      return client.invalidateQueries({ queryKey: tokensKey });
    },
  });
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <b>{token.name}</b>
          {token.scopes.map((scope) => (
            <Badge key={scope} variant="default" tt="lowercase">
              {scope}
            </Badge>
          ))}
          {token.organisation && (
            <Text size="sm" span>
              for {token.organisation.name}
            </Text>
          )}
        </Group>
        <Text size="sm" c="dimmed" component="div">
          expires <Moment at={token.expiresAt} /> ·{' '}
          {token.lastUsedAt ? (
            <>
              last used <Moment at={token.lastUsedAt} />
            </>
          ) : (
            'never used'
          )}
        </Text>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-label={`Revoke ${token.name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Revoke “${token.name}”?`}
        confirm="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
      >
        Programs that use this token stop working at once. This cannot be undone.
      </ReasonDialog>
    </li>
  );
}
