import { Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { LeaveGuard } from '@/components/LeaveGuard';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import type { Rfc } from '@/lib/api/types';
import { toast } from '@/lib/toast';
import { useTitle } from '@/lib/useTitle';
import { Conflict } from './Conflict';
import { checkRfc, sameText, type EditedRfc } from './draft';
import classes from './Editor.module.css';
import { KeptNotice } from './KeptNotice';
import { useRfcChanged } from './queries';
import { RfcForm } from './RfcForm';
import { useKeptText } from './useKeptText';

interface Props {
  title: string;
  initial: EditedRfc;
  /** The RFC that is revised; none while the first draft is written. */
  base?: Rfc;
  save: (edited: EditedRfc, version?: number) => Promise<Rfc>;
  back: string;
}

export function RfcEditor({ title, initial, base, save, back }: Props) {
  useTitle(title);
  const navigate = useNavigate();
  const changed = useRfcChanged();
  const { offered, dismiss, keep, discard } = useKeptText(
    `cvf.text.rfc.${base?.number ?? 'new'}`,
    base?.revision ?? 0,
  );
  const [edited, setEdited] = useState(initial);
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const leaving = useRef(false);

  const saving = useMutation({
    mutationFn: (version: number | undefined) => save(edited, version),
    onSuccess: async (rfc) => {
      leaving.current = true;
      discard();
      changed(rfc);
      toast.done(rfc.status === 'DRAFT' ? 'Draft saved.' : `Revision ${rfc.revision} saved.`);
      await navigate(`/rfcs/${rfc.number}`);
    },
    onError: (error) => setErrors(fieldErrors(error)),
  });

  const change = (next: EditedRfc) => {
    setEdited(next);
    setErrors({});
    dismiss();
    keep(next);
  };
  const submit = () => {
    if (saving.isPending) return;
    const found = checkRfc(edited);
    setErrors(found);
    if (Object.keys(found).length === 0) saving.mutate(base?.version);
  };
  const unsaved = useCallback(
    () => !leaving.current && !sameText(edited, initial),
    [edited, initial],
  );
  const stale = isProblem(saving.error, 'stale-version');

  return (
    <div className={classes.page}>
      <Title order={1}>{title}</Title>
      {offered && !sameText(offered.edited, initial) && (
        <KeptNotice
          base={base}
          kept={offered}
          onDiscard={discard}
          onRestore={() => change(offered.edited)}
        />
      )}
      <RfcForm
        value={edited}
        onChange={change}
        errors={errors}
        problem={stale ? null : saving.error}
        withNote={!!base && base.status !== 'DRAFT'}
        submitLabel={base && base.status !== 'DRAFT' ? 'Save revision' : 'Save draft'}
        pending={saving.isPending}
        onSubmit={submit}
        onCancel={() => void navigate(back)}
      />
      <LeaveGuard when={unsaved}>
        Your text stays in this browser, and you will be offered it when you come back.
      </LeaveGuard>
      {stale && base && (
        <Conflict
          base={base}
          mine={edited}
          pending={saving.isPending}
          onClose={saving.reset}
          onSave={(version) => saving.mutate(version)}
        />
      )}
    </div>
  );
}
