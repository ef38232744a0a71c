import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Rfc } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import classes from './Revisions.module.css';

/** A maintainer's word that a revision changed no meaning, so that it delays no vote. */
export function MarkEditorial({ rfc, revision }: { rfc: Rfc; revision: number }) {
  const { hasRole } = useSession();
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const mark = useMutation({
    mutationFn: (reason: string) =>
      api.put(`/rfcs/${rfc.number}/revisions/${revision}/editorial`, { reason }),
    onSuccess: () => {
      setOpened(false);
      toast.done(`Revision ${revision} is marked as editorial.`);
      return client.invalidateQueries({ queryKey: ['rfc', String(rfc.number)] });
    },
  });
  if (!hasRole('MAINTAINER') || (rfc.status !== 'OPEN' && rfc.status !== 'DRAFT')) return null;
  return (
    <>
      <button type="button" className={classes.plain} onClick={() => setOpened(true)}>
        Mark as editorial
      </button>
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Is revision ${revision} editorial?`}
        confirm="Mark as editorial"
        input={{ label: 'Reason' }}
        pending={mark.isPending}
        error={mark.error}
        onConfirm={mark.mutate}
      >
        An editorial revision changes wording, not meaning. It does not delay the vote.
      </ReasonDialog>
    </>
  );
}
