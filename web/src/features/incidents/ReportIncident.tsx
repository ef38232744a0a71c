import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '@/lib/session';
import { ReportDialog } from './ReportDialog';

interface Props {
  partner: { slug: string; name: string };
}

/** For everybody signed in; who has nothing to do with the partner is told so. */
export function ReportIncident({ partner }: Props) {
  const { me } = useSession();
  const [open, setOpen] = useState(false);
  if (!me) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Report an incident
      </Button>
      {open && <ReportDialog partner={partner} onClose={() => setOpen(false)} />}
    </>
  );
}
