import { Radio, Stack } from '@mantine/core';
import { severityName, type Severity } from '@/lib/sla';
import { severityAbout } from './words';

const severities = Object.keys(severityName) as Severity[];

interface Props {
  value: Severity | null;
  error?: string;
  onChange: (severity: Severity) => void;
}

export function SeverityField({ value, error, onChange }: Props) {
  return (
    <Radio.Group
      label="How bad it is"
      withAsterisk
      value={value}
      error={error}
      onChange={(chosen) => {
        const severity = severities.find((each) => each === chosen);
        if (severity) onChange(severity);
      }}
    >
      <Stack gap="xs" mt="xs">
        {severities.map((each) => (
          <Radio
            key={each}
            value={each}
            label={severityName[each]}
            description={severityAbout[each]}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
