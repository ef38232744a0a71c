import { ModerationQueue } from '@/features/moderation/ModerationQueue';
import { EntryRow } from '@/features/reputation/EntryRow';

export function Component() {
  return <ModerationQueue entry={(entry) => <EntryRow entry={entry} />} />;
}
