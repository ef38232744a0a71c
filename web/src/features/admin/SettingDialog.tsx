import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import type { Setting } from '@/lib/api/types';
import { toast } from '@/lib/toast';

export function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    initialValues: { value: String(setting.value), reason: '' },
    validate: {
      value: (value) => (value.trim() ? null : 'Enter a value.'),
      reason: (value) => (value.trim() ? null : 'Please say why.'),
    },
  });
  const save = useMutation({
    mutationFn: ({ value, reason }: typeof form.values) =>
      api.put(`/settings/${encodeURIComponent(setting.name)}`, {
        value: value.trim(),
        reason: reason.trim(),
      }),
    onSuccess: () => {
      toast.done(`${setting.name} is changed.`);
      void client.invalidateQueries({ queryKey: ['settings'] });
      onClose();
    },
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  return (
    <Modal opened onClose={onClose} title={`Change ${setting.name}`} size="lg">
      <form noValidate onSubmit={form.onSubmit((given) => save.mutate(given))}>
        <Stack>
          <Text c="dimmed">{setting.description}</Text>
          <ProblemAlert error={save.error} fields={['value', 'reason']} />
          <TextInput
            label={setting.unit ? `Value (${setting.unit})` : 'Value'}
            description={setting.range && `Allowed: ${setting.range}`}
            data-autofocus
            {...form.getInputProps('value')}
          />
          <Textarea
            label="Reason"
            withAsterisk
            autosize
            minRows={2}
            maxLength={2_000}
            {...form.getInputProps('reason')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              Change
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
