import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Downloads } from '@/components/Downloads';
import { DropZone } from '@/components/DropZone';
import { Figures } from '@/components/Figures';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { Comparison as Result } from '@/lib/api/billingmonths';
import { count } from '@/lib/text';
import { compare, comparisonUrl } from './queries';
import classes from './Revenue.module.css';

interface Props {
  partner: string;
  month: string;
}

/** The partner's own ids against those that are counted, to the last one. */
export function Comparison({ partner, month }: Props) {
  const [files, setFiles] = useState<File[]>([]);
  const [file] = files;
  const run = useMutation({ mutationFn: (given: File) => compare(partner, month, given) });
  return (
    <>
      <p className={classes.about}>
        A text or CSV file with one <code>id</code> or <code>source,id</code> a line, at most
        1,000,000 lines. It is compared and not kept.
      </p>
      <DropZone
        invitation="Drop your list here"
        accept={['.txt', '.csv']}
        files={files.slice(0, 1)}
        onChange={setFiles}
        disabled={run.isPending}
      />
      <Group mt="md">
        <Button
          variant="default"
          disabled={!file}
          loading={run.isPending}
          onClick={() => file && run.mutate(file)}
        >
          Compare
        </Button>
      </Group>
      <ProblemAlert error={run.error} />
      <div role="status">
        {run.data && <Differences result={run.data} csv={comparisonUrl(partner, month)} />}
      </div>
    </>
  );
}

function Differences({ result, csv }: { result: Result; csv: string }) {
  const { theirs, ours, matched, onlyTheirs, onlyTheirsCount, onlyOurs, onlyOursCount } = result;
  const same = onlyTheirsCount === 0 && onlyOursCount === 0;
  return (
    <>
      <Group mt="lg" mb="sm" justify="space-between">
        <b>{same ? 'Both lists are the same.' : 'The lists differ.'}</b>
        {!same && (
          <Downloads of="the comparison" files={[{ name: 'All differences, CSV', href: csv }]} />
        )}
      </Group>
      <Figures
        figures={[
          { name: 'In your list', value: count(theirs) },
          { name: 'Counted here', value: count(ours) },
          { name: 'In both', value: count(matched) },
        ]}
      />
      {!same && (
        <div className={classes.differences}>
          <Side title="Only in your list" ids={onlyTheirs} all={onlyTheirsCount} />
          <Side title="Only counted here" ids={onlyOurs} all={onlyOursCount} />
        </div>
      )}
    </>
  );
}

function Side({ title, ids, all }: { title: string; ids: readonly string[]; all: number }) {
  return (
    <section aria-label={title}>
      <h3>
        {title}: {count(all)}
      </h3>
      <ul tabIndex={0}>
        {ids.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {all > ids.length && <p className={classes.quiet}>and {count(all - ids.length)} more</p>}
    </section>
  );
}
