import { Badge, Button, Collapse, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Moment } from '@/components/Moment';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Webhook } from '@/lib/api/notifications';
import { toast } from '@/lib/toast';
import { Deliveries } from './Deliveries';
import { kindLabel } from './kinds';
import { useWebhookStep } from './queries';
import { WebhookDialog } from './WebhookDialog';
import classes from './Webhooks.module.css';
import { WebhookSecret } from './WebhookSecret';

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const [log, fold] = useDisclosure(false);
  const [dialog, setDialog] = useState<'edit' | 'rotate' | 'delete'>();
  const close = () => setDialog(undefined);
  const path = `/webhooks/${webhook.id}`;
  const name = webhook.description || webhook.url;
  const ping = useWebhookStep(() => api.post(`${path}/ping`), webhook.id);
  return (
    <article className={classes.webhook} aria-label={`Webhook ${name}`}>
      <div className={classes.head}>
        <div>
          {webhook.description && <b>{webhook.description}</b>}
          <div className={classes.address}>{webhook.url}</div>
          <div className={classes.meta}>
            {webhook.kinds.map((kind) => (
              <Badge key={kind} variant="default" tt="none">
                {kindLabel(kind)}
              </Badge>
            ))}
            <span>
              since <Moment at={webhook.createdAt} as="day" />
            </span>
            <Trouble webhook={webhook} />
          </div>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-expanded={log} onClick={fold.toggle}>
            Deliveries
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={ping.isPending}
            onClick={() =>
              ping.mutate(undefined, {
                onSuccess: () => {
                  toast.done('A ping is on its way.');
                  fold.open();
                },
                onError: toast.failed,
              })
            }
          >
            Ping
          </Button>
          <Button size="xs" variant="default" onClick={() => setDialog('edit')}>
            Edit
          </Button>
          <Button size="xs" variant="default" onClick={() => setDialog('rotate')}>
            New secret
          </Button>
          <Button size="xs" variant="default" onClick={() => setDialog('delete')}>
            Delete
          </Button>
        </Group>
      </div>
      <Collapse expanded={log}>{log && <Deliveries webhook={webhook.id} />}</Collapse>
      {dialog === 'edit' && <WebhookDialog webhook={webhook} onClose={close} />}
      {dialog === 'rotate' && <Rotation path={path} name={name} onClose={close} />}
      {dialog === 'delete' && <Deletion path={path} name={name} onClose={close} />}
    </article>
  );
}

function Trouble({ webhook: { disabledAt, failingSince } }: { webhook: Webhook }) {
  const since = disabledAt ?? failingSince;
  if (!since) return null;
  return (
    <>
      <Badge variant="light" color={disabledAt ? 'red' : 'yellow'} tt="none">
        {disabledAt ? 'switched off' : 'failing'}
      </Badge>
      <span>
        <Moment at={since} />
        {disabledAt && ', because it failed for days; saving it switches it on again'}
      </span>
    </>
  );
}

interface StepProps {
  path: string;
  name: string;
  onClose: () => void;
}

function Rotation({ path, name, onClose }: StepProps) {
  const rotate = useWebhookStep(() => api.post<Webhook>(`${path}/secret`));
  if (rotate.data?.secret) {
    return (
      <Modal opened onClose={onClose} closeOnClickOutside={false} title="New secret" size="lg">
        <WebhookSecret secret={rotate.data.secret} onClose={onClose} />
      </Modal>
    );
  }
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`A new secret for “${name}”?`}
      confirm="Make a new secret"
      pending={rotate.isPending}
      error={rotate.error}
      onConfirm={() => rotate.mutate()}
    >
      Messages are signed with the new secret from now on. The receiver has to learn it first.
    </ReasonDialog>
  );
}

function Deletion({ path, name, onClose }: StepProps) {
  const remove = useWebhookStep(() => api.delete(path));
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={`Delete “${name}”?`}
      confirm="Delete"
      danger
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() =>
        remove.mutate(undefined, {
          onSuccess: () => {
            toast.done('The webhook is deleted.');
            onClose();
          },
        })
      }
    >
      Nothing more is sent to it, and its delivery log goes too.
    </ReasonDialog>
  );
}
