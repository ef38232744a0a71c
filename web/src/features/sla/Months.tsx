import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { CopyText } from '@/components/CopyText';
import { DataTable } from '@/components/DataTable';
import { Downloads } from '@/components/Downloads';
import { Hash } from '@/components/Hash';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Mark } from '@/components/Mark';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import type { SlaMonthSummary } from '@/lib/api/sla';
import { monthName } from '@/lib/months';
import { shortDuration, uptime } from '@/lib/sla';
import { atMinute } from '@/lib/time';
import { Contest } from './Contest';
import { monthFile, monthQuery, useMonths } from './queries';
import classes from './Sla.module.css';
import { Steps } from './Steps';
import { verdict } from './words';

/** What was sealed and can change no more, and what followed from it. */
export function Months({ partner }: { partner: string }) {
  const months = useMonths(partner);
  const [open, setOpen] = useState<string>();
  if (!months.items) {
    return months.error ? null : <LoadingRows rows={2} height={60} />;
  }
  return (
    <Section title="Sealed months" id="months">
      {months.items.length === 0 ? (
        <p className={classes.quiet}>
          None yet. A month is sealed the day after its end; then nothing changes it any more.
        </p>
      ) : (
        <DataTable<SlaMonthSummary>
          caption="Sealed months"
          rows={months.items}
          keyOf={({ month }) => month}
          columns={[
            {
              name: 'Month',
              cell: ({ month }) => (
                <Button
                  variant="transparent"
                  size="compact-sm"
                  px={0}
                  aria-expanded={open === month}
                  onClick={() => setOpen(open === month ? undefined : month)}
                >
                  {monthName(month)}
                </Button>
              ),
            },
            {
              name: 'Promise',
              cell: ({ slaCompliant, why }) => (
                <>
                  <Mark tone={verdict(slaCompliant)[0]}>{verdict(slaCompliant)[1]}</Mark>
                  <small className={classes.why}>{why}</small>
                </>
              ),
              wide: true,
            },
            {
              name: 'Uptime',
              number: true,
              cell: ({ uptimePartsPerMillion: up }) => (up === undefined ? 'no data' : uptime(up)),
            },
            {
              name: 'Down',
              number: true,
              cell: ({ downSeconds, allowedSeconds }) =>
                `${shortDuration(downSeconds)} of ${shortDuration(allowedSeconds)}`,
              wide: true,
            },
            {
              name: 'Files',
              wide: true,
              cell: ({ month }) => (
                <Downloads
                  of={`SLA report of ${monthName(month)}`}
                  files={[
                    { name: 'PDF', href: monthFile(partner, month, 'pdf') },
                    { name: 'JSON', href: monthFile(partner, month, 'json') },
                  ]}
                />
              ),
            },
          ]}
        />
      )}
      <LoadMore {...months} />
      {open && <Opened partner={partner} month={open} />}
    </Section>
  );
}

function Opened({ partner, month }: { partner: string; month: string }) {
  const { data, error, refetch } = useQuery(monthQuery(partner, month));
  if (!data && error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={2} height={60} />;
  return (
    <section className={classes.month} aria-label={`The seal of ${monthName(month)}`}>
      <h3>{monthName(month)}</h3>
      <p className={classes.quiet}>
        Sealed {atMinute(data.sealedAt)}. <Hash sha256={data.sha256} />
      </p>
      <p className={classes.quiet}>
        Signed (Ed25519) by key <code>{data.keyId}</code>:{' '}
        <CopyText text={data.signature} what="signature" shown={20} />. The JSON file holds all it
        takes to check it without this platform.
      </p>
      <p>
        <Link to={`?month=${month}`} preventScrollReset>
          Show the report of this month
        </Link>{' '}
        <small className={classes.quiet}>as it is known now; the files hold what was sealed</small>
      </p>
      {data.steps.length > 0 && (
        <>
          <h4>What follows</h4>
          <Steps steps={data.steps} />
        </>
      )}
      {data.overruledBy && (
        <p>
          Nothing may follow from it, as was decided in{' '}
          <Link to={`/disputes/${data.overruledBy}`}>{data.overruledBy}</Link>.
        </p>
      )}
      {data.actions.includes('CONTEST') && <Contest partner={partner} month={month} />}
    </section>
  );
}
