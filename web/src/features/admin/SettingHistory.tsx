import { Modal, Text } from '@mantine/core';
import { Moment } from '@/components/Moment';
import type { SettingVersion } from '@/lib/api/types';
import { usePages } from '@/lib/pages';
import { Listing } from './Listing';

export function SettingHistory({ name, onClose }: { name: string; onClose: () => void }) {
  const changes = usePages<SettingVersion>(
    ['settings', name, 'history'],
    `/settings/${encodeURIComponent(name)}/history`,
  );
  // Newest first, so the former value is the next one.
  const known = changes.items ?? [];
  const before = (change: SettingVersion) => known[known.indexOf(change) + 1]?.value;
  return (
    <Modal opened onClose={onClose} title={`History of ${name}`} size="lg">
      <Listing
        pages={changes}
        empty="Never changed"
        keyOf={({ effectiveFrom, value }) => `${effectiveFrom}${value}`}
      >
        {(change) => (
          <Text py="xs" component="div">
            {before(change) !== undefined && `${before(change)} → `}
            <b>{change.value}</b>
            <Text size="sm" c="dimmed" component="div">
              <Moment at={change.effectiveFrom} />
              {change.changedBy && ` by ${change.changedBy}`}
              {change.reason && `: ${change.reason}`}
            </Text>
          </Text>
        )}
      </Listing>
    </Modal>
  );
}
