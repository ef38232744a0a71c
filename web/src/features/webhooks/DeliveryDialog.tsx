import { Button, Group, Modal, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadingText } from '@/components/Loading';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Delivery } from '@/lib/api/notifications';
import { toast } from '@/lib/toast';
import { Outcome, State } from './Deliveries';
import { kindLabel } from './kinds';
import { useWebhookStep } from './queries';
import classes from './Webhooks.module.css';

interface Props {
  id: string;
  webhook: string;
  onClose: () => void;
}

export function DeliveryDialog({ id, webhook, onClose }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['webhook-delivery', id],
    queryFn: ({ signal }) => api.get<Delivery>(`/webhook-deliveries/${id}`, { signal }),
  });
  return (
    <Modal opened onClose={onClose} title="Delivery" size="xl">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={6} />}
      {data && <Detail delivery={data} webhook={webhook} onClose={onClose} />}
    </Modal>
  );
}

function Detail({
  delivery,
  webhook,
  onClose,
}: {
  delivery: Delivery;
  webhook: string;
  onClose: () => void;
}) {
  const redeliver = useWebhookStep(
    () => api.post(`/webhook-deliveries/${delivery.id}/redelivery`),
    webhook,
  );
  return (
    <Stack>
      <Group gap="sm">
        <State delivery={delivery} />
        <span>{kindLabel(delivery.kind)}</span>
        <Outcome delivery={delivery} />
      </Group>
      <Exchange title="Request" text={delivery.request ?? ''} />
      <Exchange title="Answer" text={delivery.response ?? 'None.'} />
      <ProblemAlert error={redeliver.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button
          loading={redeliver.isPending}
          onClick={() =>
            redeliver.mutate(undefined, {
              onSuccess: () => {
                toast.done('It will be sent again.');
                onClose();
              },
            })
          }
        >
          Send again
        </Button>
      </Group>
    </Stack>
  );
}

function Exchange({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <Title order={3} size="h4" mb={6}>
        {title}
      </Title>
      <pre className={classes.exchange} tabIndex={0} aria-label={title}>
        {text}
      </pre>
    </section>
  );
}
