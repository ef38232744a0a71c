import { useMutation } from '@tanstack/react-query';
import { ReasonDialog } from '@/components/ReasonDialog';
import { api } from '@/lib/api/client';
import type { Comment } from '@/lib/api/types';
import { toast } from '@/lib/toast';

interface Props {
  comment: Comment;
  onClose: () => void;
}

export function ReportDialog({ comment, onClose }: Props) {
  const report = useMutation({
    mutationFn: (reason: string) => api.post(`/comments/${comment.id}/reports`, { reason }),
    onSuccess: () => {
      toast.done('Thank you. A moderator will look at it.');
      onClose();
    },
  });
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title="Report this comment"
      confirm="Report"
      input={{ label: 'What is wrong with it?' }}
      pending={report.isPending}
      error={report.error}
      onConfirm={report.mutate}
    >
      Only moderators see your report, not the author. Disagreement is better answered in a reply.
    </ReasonDialog>
  );
}
