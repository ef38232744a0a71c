import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Webhook } from '@/lib/api/notifications';
import { fieldErrors } from '@/lib/api/problem';
import { toast } from '@/lib/toast';
import { webhookKinds } from './kinds';
import { useSaveWebhook, type WebhookValues } from './queries';
import { WebhookSecret } from './WebhookSecret';

interface Props {
  webhook?: Webhook;
  onClose: () => void;
}

export function WebhookDialog({ webhook, onClose }: Props) {
  // The secret is shown once: a click beside the dialogue must not lose it.
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={webhook ? 'Edit webhook' : 'New webhook'}
      size="lg"
    >
      <Form webhook={webhook} onClose={onClose} />
    </Modal>
  );
}

function Form({ webhook, onClose }: Props) {
  const form = useForm<WebhookValues>({
    initialValues: {
      url: webhook?.url ?? '',
      description: webhook?.description ?? '',
      kinds: webhook?.kinds ?? webhookKinds.map(({ value }) => value),
    },
    validate: {
      url: (value) =>
        /^https?:\/\/\S+$/.test(value.trim()) ? null : 'An address begins with https://.',
      kinds: (value) => (value.length > 0 ? null : 'Choose at least one.'),
    },
  });
  const save = useSaveWebhook(webhook);
  const submit = form.onSubmit(({ url, description, kinds }) =>
    save.mutate(
      { url: url.trim(), description: description.trim(), kinds },
      {
        onSuccess: (saved) => {
          if (saved.secret) return;
          toast.done('The webhook is changed.');
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  if (save.data?.secret) {
    return <WebhookSecret secret={save.data.secret} onClose={onClose} />;
  }
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <ProblemAlert error={save.error} fields={['url', 'description', 'kinds']} />
        <TextInput
          label="Address"
          type="url"
          placeholder="https://"
          withAsterisk
          data-autofocus
          {...form.getInputProps('url')}
        />
        <TextInput
          label="Description"
          placeholder="What it is for"
          maxLength={200}
          {...form.getInputProps('description')}
        />
        <Checkbox.Group label="It hears of" {...form.getInputProps('kinds')}>
          <Stack gap="xs" mt="xs">
            {webhookKinds.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {webhook ? 'Save' : 'Create webhook'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
