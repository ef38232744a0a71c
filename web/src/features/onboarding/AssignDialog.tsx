import { Autocomplete, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { api } from '@/lib/api/client';
import { fieldErrors } from '@/lib/api/problem';
import { partnerQuery } from '@/lib/partnerQueries';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import { itemPath, useChecklistStep } from './queries';
import type { Assignment, Checklist, ChecklistItem, ItemSide } from './types';

interface Props {
  agreement: string;
  partner: string;
  item: ChecklistItem;
  onClose: () => void;
}

/** Who is responsible for an item, and until when. */
export function AssignDialog({ agreement, partner, item, onClose }: Props) {
  const [version] = useState(item.version);
  const people = usePeople(partner, item.side);
  const form = useForm({
    initialValues: { owner: item.owner?.username ?? '', dueOn: item.dueOn },
    validate: { dueOn: (value) => (value ? null : 'Choose a day.') },
  });
  const assign = useChecklistStep(agreement, (body: Assignment) =>
    api.put<Checklist>(`${itemPath(agreement, item.item)}/assignment`, body, { version }),
  );
  const submit = form.onSubmit(({ owner, dueOn }) =>
    assign.mutate(
      { owner: owner.trim() || undefined, dueOn },
      {
        onSuccess: () => {
          toast.done('Owner and due date are set.');
          onClose();
        },
        onError: (error) => form.setErrors(fieldErrors(error)),
      },
    ),
  );
  return (
    <Modal opened onClose={onClose} title={item.title} size="md">
      <form noValidate onSubmit={submit}>
        <Stack>
          <ProblemAlert error={assign.error} fields={['owner', 'dueOn']} />
          <Autocomplete
            label="Owner"
            data={people}
            description={
              item.side === 'PARTNER'
                ? 'The username of one of the partner’s people. Left empty, all of them are told.'
                : 'The username of someone of the staff. Left empty, all of them are told.'
            }
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            {...form.getInputProps('owner')}
          />
          <TextInput
            label="Due on"
            type="date"
            withAsterisk
            maw="14rem"
            {...form.getInputProps('dueOn')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={assign.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Names to choose from; of the staff nobody but the reader is known here. */
function usePeople(partner: string, side: ItemSide): string[] {
  const { me } = useSession();
  const { data } = useQuery({ ...partnerQuery(partner), enabled: side === 'PARTNER' });
  if (side === 'STAFF') return me ? [me.username] : [];
  return [...new Set(data?.people?.map(({ username }) => username))];
}
