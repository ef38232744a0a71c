import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '@/components/Mark';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { MaintenanceAction, MaintenanceWindow } from '@/lib/api/maintenance';
import { exclusion } from '@/lib/maintenance';
import { atMinute } from '@/lib/time';
import { toast } from '@/lib/toast';
import { useNow } from '@/lib/useNow';
import classes from './Maintenance.module.css';
import { useCancel, useEndNow } from './queries';

interface Props {
  window: MaintenanceWindow;
  onEdit: () => void;
}

export function WindowRow({ window, onEdit }: Props) {
  const now = useNow();
  const [asked, setAsked] = useState<MaintenanceAction>();
  const { from, until, reason, excludes, announcedAt, actions } = window;
  const state =
    Date.parse(until) <= now ? 'over' : Date.parse(from) <= now ? 'under way' : 'planned';
  return (
    <article aria-label={reason}>
      <p className={classes.when}>
        <b>
          {atMinute(from)} to {atMinute(until)}
        </b>
        <Mark tone={state === 'under way' ? 'open' : 'quiet'}>{state}</Mark>
      </p>
      <p className={classes.reason}>{reason}</p>
      <p className={classes.quiet}>
        <span data-short={excludes.whyNot} className={classes.excludes}>
          {exclusion(excludes)}
        </span>{' '}
        Announced {atMinute(announcedAt)}
        {window.monitors.length > 0 && `, for ${window.monitors.length} of the monitors`}.
      </p>
      {actions.length > 0 && (
        <Group gap="xs" mt="xs">
          {actions.includes('CHANGE') && (
            <Button size="xs" variant="default" onClick={onEdit}>
              Change
            </Button>
          )}
          {actions.includes('END') && (
            <Button size="xs" variant="default" onClick={() => setAsked('END')}>
              End now
            </Button>
          )}
          {actions.includes('CANCEL') && (
            <Button size="xs" variant="subtle" color="red" onClick={() => setAsked('CANCEL')}>
              Call off
            </Button>
          )}
        </Group>
      )}
      <Steps window={window} asked={asked} onClose={() => setAsked(undefined)} />
    </article>
  );
}

interface StepsProps {
  window: MaintenanceWindow;
  asked?: MaintenanceAction;
  onClose: () => void;
}

function Steps({ window, asked, onClose }: StepsProps) {
  const cancel = useCancel(window);
  const end = useEndNow(window);
  const then = (message: string) => ({
    onSuccess: () => {
      toast.done(message);
      onClose();
    },
  });
  return (
    <>
      <ReasonDialog
        opened={asked === 'CANCEL'}
        onClose={onClose}
        title="Call this maintenance off?"
        confirm="Call it off"
        danger
        pending={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, then('It is called off. People are told.'))}
      />
      <ReasonDialog
        opened={asked === 'END'}
        onClose={onClose}
        title="End this maintenance now?"
        confirm="End it"
        pending={end.isPending}
        error={end.error}
        onConfirm={() => end.mutate(undefined, then('The maintenance has ended.'))}
      >
        From now on what is down counts again.
      </ReasonDialog>
    </>
  );
}
