import { Alert, Button, Checkbox, Code, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { agreementPath } from '@/lib/agreements';
import { api } from '@/lib/api/client';
import { fieldErrors, isProblem } from '@/lib/api/problem';
import { dayName } from '@/lib/days';
import { focusInvalid } from '@/lib/focusInvalid';
import { myPartnersQuery } from '@/lib/partnerQueries';
import { toast } from '@/lib/toast';
import classes from './Agreement.module.css';
import { useAgreementStep } from './queries';
import type { Agreement, AgreementDocument, NewSignature } from './types';
import { kindName } from './words';

const MAX_NAME = 100;

interface Props {
  agreement: Agreement;
  document: AgreementDocument;
}

/**
 * Signs the text that is shown. What was accepted is the text with one hash: once the text
 * changes, the new one has to be read and accepted.
 */
export function SignForm({ agreement, document }: Props) {
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [accepted, setAccepted] = useState<string>();
  const [tried, setTried] = useState(false);
  const [first] = useState(document.sha256);
  const sign = useAgreementStep((body: NewSignature) =>
    api.post<Agreement>(`${agreementPath(agreement.id)}/signatures`, body),
  );
  const accepts = accepted === document.sha256;
  const refused = fieldErrors(sign.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !accepts) {
      focusInvalid(event.currentTarget);
      return;
    }
    sign.mutate(
      {
        documentSha256: document.sha256,
        name: name.trim(),
        title: title.trim() || undefined,
        accepted: true,
      },
      {
        onSuccess: (signed) => toast.done(signedWords(signed)),
        onError: () => setTried(false),
      },
    );
  };
  const { data: mine } = useQuery(myPartnersQuery);
  const insider = mine?.some(({ slug }) => slug === agreement.partner.slug);
  const whom = insider ? agreement.partner.name : 'CVF';
  return (
    <form noValidate onSubmit={submit} className={classes.sign} aria-label="Sign the document">
      <Stack>
        {first !== document.sha256 && <Changed />}
        {!isProblem(sign.error, 'document-changed') && (
          <ProblemAlert error={sign.error} fields={['name', 'title']} />
        )}
        <Group grow align="flex-start" preventGrowOverflow={false} className={classes.names}>
          <TextInput
            label="Your full name"
            description="As it shall stand under the document."
            withAsterisk
            autoComplete="name"
            maxLength={MAX_NAME}
            value={name}
            error={tried && !name.trim() ? 'Enter your name.' : refused.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Your position"
            description="Such as managing director."
            autoComplete="organization-title"
            maxLength={MAX_NAME}
            value={title}
            error={refused.title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </Group>
        <Checkbox
          label={`I have read the ${kindName[document.kind].toLowerCase()} above and accept it for ${whom}.`}
          description={
            <>
              You accept the text with the SHA-256 <Code>{document.sha256}</Code>. Your name, the
              time and your network address are kept with it.
            </>
          }
          checked={accepts}
          error={tried && !accepts ? 'Read the text and accept it.' : undefined}
          onChange={(event) =>
            setAccepted(event.currentTarget.checked ? document.sha256 : undefined)
          }
        />
        <Group justify="flex-end">
          <Button type="submit" loading={sign.isPending}>
            Sign
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Said out loud at once, because what the reader has read no longer holds. */
function Changed() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Alert ref={box} color="yellow" role="alert" title="The text has changed">
      It was changed while you were reading. Above is the text as it is now: read it, and accept it
      if you agree.
    </Alert>
  );
}

const signedWords = ({ document, effectiveDate }: Agreement) =>
  document?.complete
    ? `Both sides have signed${effectiveDate ? `; it is in force from ${dayName(effectiveDate)}` : ''}.`
    : 'Signed. The other side is told that it is their turn.';
