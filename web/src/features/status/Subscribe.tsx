import { Anchor, Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { ProblemAlert } from '@/components/ProblemAlert';
import { Section } from '@/components/Section';
import { fieldErrors } from '@/lib/api/problem';
import { useSession } from '@/lib/session';
import { useSubscribe } from './queries';
import classes from './Status.module.css';

interface Props {
  /** Without one it is about all of them. */
  partner?: { slug: string; name: string };
}

/** Ways to be told: e-mail without an account, a feed, a program. */
export function Subscribe({ partner }: Props) {
  const feed = partner ? `/feeds/status/${partner.slug}.atom` : '/feeds/status.atom';
  const { hasRole } = useSession();
  return (
    <Section title="Be told" id="subscribe">
      <div className={classes.ways}>
        <div>
          <h3>By e-mail</h3>
          <ByMail partner={partner} />
        </div>
        <div>
          <h3>By a feed</h3>
          <p>
            <Anchor href={feed} inherit>
              Atom feed of {partner ? partner.name : 'all partners'}
            </Anchor>
            , for any feed reader.
          </p>
        </div>
        <div>
          <h3>By a webhook</h3>
          <p>
            Signed CloudEvents of the kind “Service levels”.{' '}
            {hasRole('ADMIN') ? (
              <Link to="/admin/webhooks">Add a webhook</Link>
            ) : (
              'An administrator adds the address of your program.'
            )}
          </p>
        </div>
      </div>
    </Section>
  );
}

function ByMail({ partner }: Props) {
  const [email, setEmail] = useState('');
  const [missing, setMissing] = useState(false);
  const ask = useSubscribe(partner?.slug);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = !/\S@\S/.test(email);
    setMissing(empty);
    if (!empty) ask.mutate(email.trim());
  };
  if (ask.isSuccess) {
    return (
      <p role="status">
        We have written to <b>{email.trim()}</b>. Open the link in that mail, and you are told from
        then on. Nothing came? Look into the spam folder, or try again in ten minutes.
      </p>
    );
  }
  return (
    <form noValidate onSubmit={submit}>
      <p>
        Incidents, their end, and maintenance{partner && ` of ${partner.name}`}. No account needed.
      </p>
      <div className={classes.form}>
        <TextInput
          type="email"
          aria-label="E-mail address"
          placeholder="name@example.org"
          autoComplete="email"
          maxLength={254}
          value={email}
          error={
            missing
              ? 'Enter an e-mail address such as name@example.org.'
              : fieldErrors(ask.error).email
          }
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          Subscribe
        </Button>
      </div>
      <ProblemAlert error={ask.error} fields={['email']} />
    </form>
  );
}
