import { Button } from '@mantine/core';
import { useState } from 'react';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import type { Webhook } from '@/lib/api/notifications';
import { usePages } from '@/lib/pages';
import { webhooksKey } from './queries';
import { WebhookDialog } from './WebhookDialog';
import { WebhookRow } from './WebhookRow';
import classes from './Webhooks.module.css';

export function Webhooks() {
  const [creating, setCreating] = useState(false);
  const webhooks = usePages<Webhook>(webhooksKey, '/webhooks');
  return (
    <Page
      title="Webhooks"
      lead="Tell other systems of what everyone may know. Each message is a signed CloudEvent."
      actions={<Button onClick={() => setCreating(true)}>New webhook</Button>}
    >
      {webhooks.error && !webhooks.items && (
        <ErrorState error={webhooks.error} retry={webhooks.retry} />
      )}
      {!webhooks.items && !webhooks.error && <LoadingRows rows={3} />}
      {webhooks.items?.length === 0 && (
        <EmptyState title="No webhooks yet">
          A webhook sends a message to an address of yours when an RFC opens, a vote starts or an
          RFC is accepted.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {webhooks.items?.map((webhook) => (
          <li key={webhook.id}>
            <WebhookRow webhook={webhook} />
          </li>
        ))}
      </ul>
      <LoadMore {...webhooks} />
      {creating && <WebhookDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
