import { Button, CopyButton, Group, TextInput } from '@mantine/core';

interface Props {
  label: string;
  value: string;
  /** Beside a more important button. */
  quiet?: boolean;
}

/** A text that is there to be taken elsewhere: a secret, an address. */
export function CopyField({ label, value, quiet = false }: Props) {
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            variant={quiet ? 'default' : undefined}
            aria-label={`${copied ? 'Copied' : 'Copy'}: ${label}`}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
