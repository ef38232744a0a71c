import { Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { MonitorValues } from './values';

/** What is asked, and which answer is a good one. */
export function HttpFields({ form }: { form: UseFormReturnType<MonitorValues> }) {
  return (
    <>
      <TextInput
        label="Address"
        description="On a public address; it is asked from this platform."
        withAsterisk
        type="url"
        placeholder="https://acme.example/health"
        {...form.getInputProps('url')}
      />
      <Group grow align="flex-start">
        <Select
          label="Method"
          allowDeselect={false}
          data={['GET', 'HEAD']}
          {...form.getInputProps('method')}
        />
        <TextInput
          label="Expected status"
          placeholder="200 to 299"
          {...form.getInputProps('expectedStatus')}
        />
      </Group>
      <TextInput
        label="The answer contains"
        description="A text in its first 256 KiB; none for any answer."
        maxLength={500}
        disabled={form.values.method === 'HEAD'}
        {...form.getInputProps('bodyContains')}
      />
      <Group grow align="flex-start">
        <TextInput
          label="Every (seconds)"
          inputMode="numeric"
          {...form.getInputProps('intervalSeconds')}
        />
        <TextInput
          label="Timeout (seconds)"
          inputMode="numeric"
          {...form.getInputProps('timeoutSeconds')}
        />
        <TextInput
          label="Certificate: warn (days)"
          inputMode="numeric"
          {...form.getInputProps('tlsWarnDays')}
        />
      </Group>
    </>
  );
}
