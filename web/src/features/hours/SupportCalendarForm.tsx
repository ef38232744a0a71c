import { Button, Group, Select, Stack, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { LoadingText } from '@/components/Loading';
import { ProblemAlert } from '@/components/ProblemAlert';
import { ErrorState } from '@/components/States';
import type { SupportCalendar } from '@/lib/api/maintenance';
import { dayName } from '@/lib/days';
import { toast } from '@/lib/toast';
import { daysOf, faultOf, linesOf } from './extraDays';
import classes from './Hours.module.css';
import { calendarQuery, regionsQuery, useSaveCalendar } from './queries';

/** Which days business hours leave out. */
export function SupportCalendarForm({ partner }: { partner: string }) {
  const { data, error, refetch } = useQuery(calendarQuery(partner));
  return (
    <section aria-labelledby="holidays-title" id="holidays">
      <Title order={2} size="h3" id="holidays-title">
        Public holidays
      </Title>
      <p className={classes.quiet}>
        Business hours are Monday to Friday, 09:00 to 17:00 in the agreement’s time zone, without
        these days. A change counts from tomorrow on (UTC).
      </p>
      {!data && error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <LoadingText lines={4} />}
      {data && (
        <>
          {data.actions.includes('EDIT') && (
            <Fields key={data.version} partner={partner} calendar={data} />
          )}
          <Next calendar={data} />
        </>
      )}
    </section>
  );
}

function Next({ calendar: { country, extraDays, nextHolidays, countsFrom } }: Given) {
  if (!country && extraDays.length === 0) {
    return <p className={classes.quiet}>No public holidays are declared.</p>;
  }
  return (
    <>
      <h3 className={classes.heading}>The next days off</h3>
      <ul className={classes.days}>
        {nextHolidays.map(({ day, name }) => (
          <li key={day}>
            <time dateTime={day}>{dayName(day)}</time> {name}
          </li>
        ))}
      </ul>
      {countsFrom && <p className={classes.quiet}>Counts since {dayName(countsFrom)}.</p>}
    </>
  );
}

interface Given {
  calendar: SupportCalendar;
}

function Fields({ partner, calendar }: Given & { partner: string }) {
  const [country, setCountry] = useState(calendar.country ?? null);
  const [subdivision, setSubdivision] = useState(calendar.subdivision ?? null);
  const [days, setDays] = useState(linesOf(calendar.extraDays));
  const [fault, setFault] = useState<string>();
  const countries = useQuery(regionsQuery());
  const parts = useQuery({ ...regionsQuery(country ?? undefined), enabled: country !== null });
  const save = useSaveCalendar(partner, calendar.version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf(days);
    setFault(found);
    if (found) return;
    save.mutate(
      {
        country: country ?? undefined,
        subdivision: subdivision ?? undefined,
        extraDays: daysOf(days),
      },
      { onSuccess: () => toast.done('Saved. It counts from tomorrow on.') },
    );
  };
  const options = (regions?: { code: string; name: string }[]) =>
    regions?.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Group grow align="flex-start">
          <Select
            label="Country"
            placeholder="No public holidays"
            clearable
            searchable
            data={options(countries.data)}
            value={country}
            onChange={(value) => {
              setCountry(value);
              setSubdivision(null);
            }}
          />
          <Select
            label="Part of it"
            placeholder="What all of it has"
            clearable
            searchable
            disabled={!country || parts.data?.length === 0}
            data={country ? options(parts.data) : []}
            value={subdivision}
            onChange={setSubdivision}
          />
        </Group>
        <Textarea
          label="Other days off"
          description="One a line: the day, then its name. At most 50."
          placeholder="2026-12-24 Christmas Eve"
          autosize
          minRows={2}
          maxRows={12}
          value={days}
          error={fault}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
        <ProblemAlert error={save.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            Save holidays
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
