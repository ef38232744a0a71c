import { IconAlertTriangle, IconCircleX, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LoadingRows } from '@/components/Loading';
import { ErrorState } from '@/components/States';
import { tierName } from '@/lib/agreements';
import { atMinute } from '@/lib/time';
import classes from './Legal.module.css';
import { verificationQuery } from './queries';
import type { DocumentVerification, VerifiedDocument } from './types';
import { kindName, standingWords } from './words';

interface Props {
  sha256: string;
  fileName?: string;
}

/** What the platform knows of this hash. */
export function Verdict({ sha256, fileName }: Props) {
  const { data, error, refetch } = useQuery(verificationQuery(sha256));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={1} height={180} />;
  return (
    <section className={classes.verdict} data-verdict={verdictOf(data)} role="status">
      {data.document ? (
        <Genuine document={data.document} kind={data.kind} />
      ) : (
        <Unknown fileName={fileName} />
      )}
      <dl className={classes.facts}>
        {data.document && <Facts document={data.document} />}
        {fileName && <Fact name="File">{fileName}</Fact>}
        <Fact name="SHA-256">
          <code>{sha256}</code>
        </Fact>
      </dl>
    </section>
  );
}

function verdictOf({ known, document }: DocumentVerification) {
  if (!known) return 'UNKNOWN';
  return document?.standing === 'IN_FORCE' ? 'GOOD' : 'LIMITED';
}

function Genuine({
  document,
  kind,
}: {
  document: VerifiedDocument;
  kind: DocumentVerification['kind'];
}) {
  const { title, text } = standingWords[document.standing];
  const Icon = document.standing === 'IN_FORCE' ? IconRosetteDiscountCheck : IconAlertTriangle;
  return (
    <header>
      <Icon size={30} stroke={1.6} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>
          {text}
          {kind === 'TEXT' && ' The hash is that of its text.'}
        </p>
      </div>
    </header>
  );
}

function Unknown({ fileName }: { fileName?: string }) {
  return (
    <header>
      <IconCircleX size={30} stroke={1.6} aria-hidden />
      <div>
        <h2>Not known here</h2>
        <p>
          CVF has no document with this hash. A single changed letter gives another one, and so does
          printing to PDF again: {fileName ? 'use' : 'take the hash of'} the file as it was
          downloaded.
        </p>
      </div>
    </header>
  );
}

function Facts({ document }: { document: VerifiedDocument }) {
  const { kind, partner, tier, legalVersion, signatures } = document;
  return (
    <>
      <Fact name="Document">
        {kindName[kind]}, {tierName[tier]} tier, legal text {legalVersion}
      </Fact>
      <Fact name="Partner">
        <Link to={`/partners/${partner.slug}`}>{partner.name}</Link>
      </Fact>
      {signatures.map(({ side, name, at }) => (
        <Fact key={side} name={side === 'PARTNER' ? 'Signed for the partner' : 'Signed for CVF'}>
          {name}, <time dateTime={at}>{atMinute(at)}</time>
        </Fact>
      ))}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
