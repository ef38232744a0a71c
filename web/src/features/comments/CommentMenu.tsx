import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReasonDialog } from '@/components/ReasonDialog';
import type { Comment } from '@/lib/api/types';
import { useSession } from '@/lib/session';
import { toast } from '@/lib/toast';
import classes from './Comments.module.css';
import { moderation, type Moderation } from './moderation';
import { useModerate } from './queries';
import { ReportDialog } from './ReportDialog';

interface Props {
  rfc: number;
  comment: Comment;
}

export function CommentMenu({ rfc, comment }: Props) {
  const { me } = useSession();
  const [chosen, setChosen] = useState<Moderation>();
  const [reporting, setReporting] = useState(false);
  const step = useModerate(rfc);
  const navigate = useNavigate();
  const possible = moderation.filter(({ action }) => comment.actions.includes(action));
  const reportable = !!me && me.username !== comment.author.username && !comment.hidden;
  const copy = async () => {
    const address = new URL(window.location.href);
    address.search = '?tab=discussion';
    address.hash = `comment-${comment.id}`;
    try {
      await navigator.clipboard.writeText(address.href);
      toast.done('The link is copied.');
    } catch {
      // Without https a browser has no clipboard; then the address bar has the link.
      await navigate(address.pathname + address.search + address.hash);
      toast.done('The link is in the address bar.');
    }
  };
  const close = () => {
    setChosen(undefined);
    step.reset();
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label="More about this comment">
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          <Menu.Item onClick={() => void copy()}>Copy the link</Menu.Item>
          {possible.map((each) => (
            <Menu.Item
              key={each.name}
              color={each.danger ? 'red' : undefined}
              onClick={() => setChosen(each)}
            >
              {each.name}
            </Menu.Item>
          ))}
          {reportable && <Menu.Item onClick={() => setReporting(true)}>Report</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {reporting && <ReportDialog comment={comment} onClose={() => setReporting(false)} />}
      <ReasonDialog
        opened={!!chosen}
        onClose={close}
        title={chosen?.name ?? ''}
        confirm={chosen?.name ?? ''}
        danger={chosen?.danger}
        input={chosen?.input}
        pending={step.isPending}
        error={step.error}
        onConfirm={(text) =>
          chosen &&
          step.mutate(() => chosen.send(comment.id, text), {
            onSuccess: () => {
              toast.done(chosen.done);
              close();
            },
          })
        }
      >
        {chosen?.explain}
      </ReasonDialog>
    </>
  );
}
