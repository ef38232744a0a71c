import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import { toast } from '@/lib/toast';
import { AddEvidence } from './AddEvidence';
import { AssignDialog } from './AssignDialog';
import { itemPath, useChecklistStep } from './queries';
import type { Checklist, ChecklistItem } from './types';
import { lacksEvidence } from './words';

interface Props {
  agreement: string;
  partner: string;
  item: ChecklistItem;
}

/** What the visitor may do about an item; the most likely step stands out. */
export function ItemSteps({ agreement, partner, item }: Props) {
  const [asked, setAsked] = useState<'DONE' | 'REOPEN' | 'EVIDENCE' | 'ASSIGN'>();
  const { title, actions } = item;
  const close = () => setAsked(undefined);
  const lacking = lacksEvidence(item);
  const may = (...wanted: ChecklistItem['actions']) => wanted.some((a) => actions.includes(a));
  if (!may('COMPLETE', 'REOPEN', 'ADD_EVIDENCE', 'ASSIGN', 'SET_DUE')) return null;
  return (
    <Group gap="xs">
      {may('COMPLETE') && !item.done && !lacking && (
        <Button onClick={() => setAsked('DONE')} aria-label={`Mark as done: ${title}`}>
          Mark as done
        </Button>
      )}
      {may('ADD_EVIDENCE') && (
        <Button
          variant={lacking ? 'filled' : 'default'}
          onClick={() => setAsked('EVIDENCE')}
          aria-label={`Add evidence: ${title}`}
        >
          Add evidence
        </Button>
      )}
      {may('REOPEN') && item.done && (
        <Button
          variant="default"
          onClick={() => setAsked('REOPEN')}
          aria-label={`Open again: ${title}`}
        >
          Open again
        </Button>
      )}
      {may('ASSIGN', 'SET_DUE') && (
        <Button
          variant="default"
          onClick={() => setAsked('ASSIGN')}
          aria-label={`Owner and due date: ${title}`}
        >
          Owner and due date
        </Button>
      )}
      {(asked === 'DONE' || asked === 'REOPEN') && (
        <Tick agreement={agreement} item={item} done={asked === 'DONE'} onClose={close} />
      )}
      {asked === 'EVIDENCE' && <AddEvidence agreement={agreement} item={item} onClose={close} />}
      {asked === 'ASSIGN' && (
        <AssignDialog agreement={agreement} partner={partner} item={item} onClose={close} />
      )}
    </Group>
  );
}

interface TickProps extends Omit<Props, 'partner'> {
  done: boolean;
  onClose: () => void;
}

function Tick({ agreement, item, done, onClose }: TickProps) {
  // The dialogue is about the item as it was when it opened: who changed it since is heard.
  const [version] = useState(item.version);
  const tick = useChecklistStep(agreement, (note: string) =>
    api.post<Checklist>(
      itemPath(agreement, item.item),
      { done, note: note || undefined },
      { version },
    ),
  );
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={done ? `${item.title}: done?` : `Open “${item.title}” again?`}
      confirm={done ? 'Mark as done' : 'Open again'}
      input={{ label: 'Note, for both sides to read', optional: true }}
      pending={tick.isPending}
      error={tick.error}
      onConfirm={(note) =>
        tick.mutate(note, {
          onSuccess: (checklist) => {
            toast.done(done ? doneWords(checklist) : `“${item.title}” is open again.`);
            onClose();
          },
        })
      }
    >
      {done
        ? 'Your name and the time are kept with it, together with its evidence.'
        : 'The partner goes back to the stage of this item.'}
    </ReasonDialog>
  );
}

function doneWords({ items, next, progressPercent }: Checklist): string {
  const following = items.find(({ item }) => item === next);
  if (!following) return 'Everything on the checklist is done: the agreement can be signed.';
  return `Done, ${progressPercent} % of the checklist. Next: ${following.title}.`;
}
