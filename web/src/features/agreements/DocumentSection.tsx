import { Anchor, Group } from '@mantine/core';
import { Link } from 'react-router';
import { Prose } from '@/components/Prose';
import { Section } from '@/components/Section';
import classes from './Agreement.module.css';
import { HashCheck } from './HashCheck';
import { documentUrl } from './queries';
import { Signatures } from './Signatures';
import { SignForm } from './SignForm';
import type { Agreement, AgreementDocument } from './types';
import { kindName } from './words';

interface Props {
  agreement: Agreement;
  document: AgreementDocument;
}

/** The text both sides sign, its hash, and who has signed. */
export function DocumentSection({ agreement, document }: Props) {
  return (
    <Section
      title={document.complete ? `Signed ${kindName[document.kind].toLowerCase()}` : 'Document'}
      id="document"
      aside={<Downloads agreement={agreement} document={document} />}
    >
      <p className={classes.quiet}>
        {kindName[document.kind]} by the <Link to={legalPage(agreement, document)}>legal text</Link>{' '}
        of version {document.legalVersion}.
      </p>
      <HashCheck document={document} />
      <div
        className={classes.paper}
        tabIndex={0}
        role="group"
        aria-label={`Text of the ${kindName[document.kind].toLowerCase()}`}
      >
        <Prose html={document.html} />
      </div>
      {document.pdfSha256 && (
        <p className={classes.after}>
          Whoever holds the signed PDF can{' '}
          <Link to={`/verify?sha256=${document.pdfSha256}`}>verify it</Link>, without signing in.
        </p>
      )}
      <Signatures agreement={agreement} document={document} />
      {agreement.actions.includes('SIGN') && (
        <SignForm key={agreement.id} agreement={agreement} document={document} />
      )}
    </Section>
  );
}

const legalPage = ({ tier, integrationType }: Agreement, { legalVersion }: AgreementDocument) =>
  `/legal?${new URLSearchParams({ version: legalVersion, tier, category: integrationType }).toString()}`;

function Downloads({ agreement: { id }, document: { complete } }: Props) {
  return (
    <Group gap="md">
      <Anchor href={documentUrl(id, 'pdf')} download>
        {complete ? 'Download as PDF' : 'Draft as PDF'}
      </Anchor>
      <Anchor href={documentUrl(id, 'md')} download>
        Markdown
      </Anchor>
    </Group>
  );
}
