import { ReasonDialog } from '@/components/ReasonDialog';
import type { Monitor, MonitorAction } from '@/lib/api/monitors';
import { toast } from '@/lib/toast';
import { useEnd, usePause, useResume } from './queries';

interface Props {
  monitor: Monitor;
  asked?: MonitorAction;
  onClose: () => void;
}

/** Stopping for a while, going on, stopping for good. */
export function MonitorSteps({ monitor, asked, onClose }: Props) {
  const { name } = monitor;
  const pause = usePause(monitor);
  const resume = useResume(monitor);
  const end = useEnd(monitor);
  const then = (message: string) => ({
    onSuccess: () => {
      toast.done(message);
      onClose();
    },
  });
  return (
    <>
      <ReasonDialog
        opened={asked === 'PAUSE'}
        onClose={onClose}
        title={`Pause “${name}”?`}
        confirm="Pause"
        input={{ label: 'Reason' }}
        pending={pause.isPending}
        error={pause.error}
        onConfirm={(reason) => pause.mutate(reason, then(`“${name}” is paused.`))}
      >
        The time does not count, and every report shows it with your reason.
      </ReasonDialog>
      <ReasonDialog
        opened={asked === 'RESUME'}
        onClose={onClose}
        title={`Watch “${name}” again?`}
        confirm="Resume"
        input={{ label: 'Reason', optional: true }}
        pending={resume.isPending}
        error={resume.error}
        onConfirm={(reason) => resume.mutate(reason, then(`“${name}” is watched again.`))}
      />
      <ReasonDialog
        opened={asked === 'END'}
        onClose={onClose}
        title={`End “${name}” for good?`}
        confirm="End it"
        danger
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, then(`“${name}” has ended.`))}
      >
        What it found stays and counts.
      </ReasonDialog>
    </>
  );
}
