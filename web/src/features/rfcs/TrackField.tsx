import { Select } from '@mantine/core';
import type { Track } from '@/lib/api/types';
import { trackName, trackRules, tracks } from '@/lib/rfc';

interface Props {
  value: Track;
  error?: string;
  onChange: (track: Track) => void;
}

export function TrackField({ value, error, onChange }: Props) {
  const { purpose, commentDays, voteDays, approval } = trackRules[value];
  return (
    <Select
      label="Track"
      description={`${purpose} ${commentDays} days for comments, then a vote of ${voteDays} days; it passes with ${approval}.`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={tracks.map((track) => ({ value: track, label: trackName[track] }))}
      value={value}
      error={error}
      onChange={(track) => track && onChange(track)}
    />
  );
}
