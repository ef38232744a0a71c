import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { LoadingText } from '@/components/Loading';
import { EmptyState } from '@/components/States';
import { api } from '@/lib/api/client';
import type { Rfc } from '@/lib/api/types';
import { editedFrom, type EditedRfc } from './draft';
import classes from './Editor.module.css';
import { rfcQuery } from './queries';
import { RfcEditor } from './RfcEditor';
import { RfcMissing } from './RfcMissing';

export function EditRfc() {
  const { number = '' } = useParams();
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...rfcQuery(number),
    staleTime: 0,
  });
  // Writing on top of a cached, older text would end in a conflict.
  const rfc = isFetchedAfterMount ? data : undefined;
  if (rfc?.actions.includes('REVISE')) return <Editor key={rfc.number} rfc={rfc} />;
  return (
    <div className={classes.page}>
      {rfc && (
        <EmptyState title="This RFC cannot be revised">
          Only its authors can, while it is a draft or open for comment.
        </EmptyState>
      )}
      {!rfc && error && <RfcMissing error={error} retry={() => void refetch()} />}
      {!rfc && !error && <LoadingText />}
    </div>
  );
}

function Editor({ rfc }: { rfc: Rfc }) {
  // What was there when writing began: a refetch in the background must not move it.
  const [base] = useState(rfc);
  const [initial] = useState(() => editedFrom(rfc));
  const save = ({ title, note, ...rest }: EditedRfc, version?: number) =>
    api.post<Rfc>(
      `/rfcs/${base.number}/revisions`,
      { ...rest, title: title.trim(), note: note.trim() || undefined },
      { version },
    );
  return (
    <RfcEditor
      title={`Edit RFC ${base.number}`}
      initial={initial}
      base={base}
      save={save}
      back={`/rfcs/${base.number}`}
    />
  );
}
