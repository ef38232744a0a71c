import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Arithmetic } from '@/components/Arithmetic';
import { Beside } from '@/components/Beside';
import { CopyText } from '@/components/CopyText';
import { Day } from '@/components/Day';
import { Downloads } from '@/components/Downloads';
import { LoadingRows } from '@/components/Loading';
import { Mark } from '@/components/Mark';
import { Page } from '@/components/Page';
import { Section } from '@/components/Section';
import { EmptyState, ErrorState } from '@/components/States';
import { isMissing } from '@/lib/api/problem';
import type { Statement } from '@/lib/api/revenue';
import { monthName } from '@/lib/months';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { useHashTarget } from '@/lib/useHashTarget';
import { termsOf } from './arithmetic';
import { Booked } from './Booked';
import { Comparison } from './Comparison';
import { Lines } from './Lines';
import { Proof } from './Proof';
import { fileUrl, statementQuery } from './queries';
import classes from './Revenue.module.css';
import { Sealed } from './Sealed';
import { StatementFacts } from './StatementFacts';
import { statementState } from './words';

/** One month of one partner: the amount, how it comes about, and the proof of it. */
export function StatementPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(statementQuery(id));
  return (
    <Page
      title={data ? `Statement of ${monthName(data.month)}` : 'Statement'}
      lead={data ? <Kicker statement={data} /> : id}
      actions={
        data && (
          <Downloads
            of={`Statement ${data.id}`}
            files={[
              { name: 'PDF', href: fileUrl(id, 'pdf') },
              { name: 'CSV', href: fileUrl(id, 'csv') },
            ]}
          />
        )
      }
    >
      {isMissing(error) && <EmptyState title="There is no such statement" />}
      {error && !isMissing(error) && !data && (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows rows={4} height={120} />}
      {data && <Body statement={data} />}
    </Page>
  );
}

function Kicker({ statement: { id, partner, state, dueOn } }: { statement: Statement }) {
  const [tone, name] = statementState[state];
  return (
    <span className={classes.kicker}>
      <Link to={`/partners/${partner.slug}/revenue`}>{partner.name}</Link>
      <CopyText text={id} what="number of the statement" />
      <Mark tone={tone}>{name}</Mark>
      {state === 'ISSUED' && (
        <span>
          due on <Day on={dueOn} />
        </span>
      )}
    </span>
  );
}

function Body({ statement }: { statement: Statement }) {
  useHashTarget();
  const { id, month, currency, entries, partner } = statement;
  // Staff sees statements, but a partner's list is only the partner's to send.
  const own = useQuery(myPartnersQuery).data?.some(({ slug }) => slug === partner.slug);
  return (
    <>
      <Beside side={<StatementFacts statement={statement} />}>
        <Arithmetic
          caption={`How the amount of ${monthName(month)} comes about`}
          currency={currency}
          terms={termsOf(statement)}
        />
      </Beside>
      <Section title="Lines" id="lines">
        <Lines statement={statement} />
      </Section>
      <Section title="In the books" id="books">
        {entries.length > 0 ? (
          <Booked statement={statement} />
        ) : (
          <p className={classes.quiet}>Nothing was booked, because nothing was billed.</p>
        )}
      </Section>
      <Section title="In the seal" id="sealed">
        <Sealed partner={partner.slug} month={month} />
      </Section>
      <Section title="Proof" id="proof">
        <Proof key={id} partner={partner.slug} month={month} />
      </Section>
      {own && (
        <Section title="Compare with your own list" id="comparison">
          <Comparison partner={partner.slug} month={month} />
        </Section>
      )}
    </>
  );
}
