import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '@/lib/toast';
import { ReasonDialog } from './ReasonDialog';

interface Props {
  evidence: { fileName?: string; url?: string };
  /** A sentence about what stays, where not everything can be removed. */
  note?: string;
  remove: UseMutationResult<void, Error, unknown>;
}

export function RemoveEvidenceButton({ evidence, note, remove }: Props) {
  const [asking, setAsking] = useState(false);
  const name = evidence.fileName ?? evidence.url ?? 'this evidence';
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Remove ${name}`}
        onClick={() => setAsking(true)}
      >
        Remove
      </Button>
      <ReasonDialog
        opened={asking}
        onClose={() => {
          setAsking(false);
          remove.reset();
        }}
        title="Remove this evidence?"
        confirm="Remove"
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              toast.done('The evidence is removed.');
              setAsking(false);
            },
          })
        }
      >
        {note ? `${name}. ${note}` : name}
      </ReasonDialog>
    </>
  );
}
