import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { ApiToken } from '@/lib/api/types';
import { useRevoke } from '@/lib/tokens';
import { Moment } from './Moment';
import { ReasonDialog } from './ReasonDialog';
import classes from './TokenRow.module.css';

interface Props {
  token: ApiToken;
  /** What revoking it means. */
  warning: string;
  /** Beside the name. */
  children?: ReactNode;
}

export function TokenRow({ token, warning, children }: Props) {
  const { name, expiresAt, lastUsedAt } = token;
  const [asking, setAsking] = useState(false);
  const revoke = useRevoke(token);
  return (
    <li className={classes.row}>
      <div>
        <Group gap="xs">
          <b>{name}</b>
          {children}
        </Group>
        <div className={classes.use}>
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
        {warning}
      </ReasonDialog>
    </li>
  );
}
