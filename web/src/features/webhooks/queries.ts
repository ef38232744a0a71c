import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { NotificationKind, Webhook } from '@/lib/api/notifications';
import { useIdempotencyKey } from '@/lib/idempotency';

export const webhooksKey = ['webhooks'] as const;
export const deliveriesKey = (webhook: string) => ['webhook-deliveries', webhook] as const;

export interface WebhookValues {
  url: string;
  description: string;
  kinds: NotificationKind[];
}

export function useSaveWebhook(webhook?: Webhook) {
  const client = useQueryClient();
  const idempotency = useIdempotencyKey();
  return useMutation({
    mutationFn: (given: WebhookValues): Promise<Webhook> =>
      webhook
        ? api.put<Webhook>(`/webhooks/${webhook.id}`, given, { version: webhook.version })
        : api.post<Webhook>('/webhooks', given, {
            idempotencyKey: idempotency.keyFor(given),
          }),
    onSuccess: () => {
      idempotency.used();
      return client.invalidateQueries({ queryKey: webhooksKey });
    },
  });
}

/** Something done to a webhook after which its list, or its deliveries, look different. */
export function useWebhookStep<T>(send: () => Promise<T>, webhook?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: webhook ? deliveriesKey(webhook) : webhooksKey }),
  });
}
