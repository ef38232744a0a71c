import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import { monthName } from '@/lib/months';
import { toast } from '@/lib/toast';
import { monthPath } from './queries';

interface Filed {
  caseId: string;
}

/** A dispute with everything filled in but what the partner has to say. */
export function Contest({ partner, month }: { partner: string; month: string }) {
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const file = useMutation({
    mutationFn: (why: string) =>
      api.post<Filed>(`${monthPath(partner, month)}/dispute`, { why: why || undefined }),
    onSuccess: ({ caseId }) => {
      toast.done(`${caseId} is filed.`);
      void navigate(`/disputes/${caseId}`);
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        Contest this month
      </Button>
      <ReasonDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={`Contest ${monthName(month)}?`}
        confirm="File the dispute"
        input={{ label: 'What is wrong with it', optional: true }}
        pending={file.isPending}
        error={file.error}
        onConfirm={(why) => file.mutate(why)}
      >
        A dispute is filed with the sealed figures in it. A mediator who agrees with you takes the
        penalty back, and nothing more follows from the month.
      </ReasonDialog>
    </>
  );
}
