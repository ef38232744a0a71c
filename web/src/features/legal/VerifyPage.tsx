import { Alert, Button, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '@/components/Page';
import { messageOf } from '@/lib/api/problem';
import { canHash, hashIn, sha256 } from '@/lib/sha256';
import { FileDrop } from './FileDrop';
import classes from './Legal.module.css';
import { Verdict } from './Verdict';

/** Tells whoever holds a document whether both sides signed exactly this one. */
export function VerifyPage() {
  const [params, setParams] = useSearchParams();
  const asked = hashIn(params.get('sha256') ?? '');
  const [file, setFile] = useState<{ name: string; hash: string }>();
  const show = (hash: string) => setParams({ sha256: hash }, { preventScrollReset: true });
  const read = useMutation({
    // Nothing is sent: this works without the network.
    networkMode: 'always',
    mutationFn: async (given: File) => ({ name: given.name, hash: await sha256(given) }),
    onSuccess: (found) => {
      setFile(found);
      show(found.hash);
    },
  });
  return (
    <Page
      title="Verify a document"
      lead="See whether an agreement you hold is genuine, who signed it, and whether it is in force."
      width="text"
    >
      {canHash() ? (
        <FileDrop onFile={(given) => read.mutate(given)} pending={read.isPending} />
      ) : (
        <Alert color="yellow" title="This browser cannot hash files here">
          It does so only over https. Work the hash out on your computer, for example with sha256sum
          or Get-FileHash, and paste it below.
        </Alert>
      )}
      {read.error && (
        <Alert color="red" mt="md" role="alert" title="The file could not be read">
          {messageOf(read.error)}
        </Alert>
      )}
      <HashForm key={asked} hash={asked} onHash={show} />
      {!asked && (
        <Text size="sm" c="dimmed">
          You followed a link in an e-mail? Then the end of its address is missing: copy all of it.
        </Text>
      )}
      {asked && <Verdict sha256={asked} fileName={file?.hash === asked ? file.name : undefined} />}
    </Page>
  );
}

interface FormProps {
  hash?: string;
  onHash: (hash: string) => void;
}

function HashForm({ hash = '', onHash }: FormProps) {
  const [text, setText] = useState(hash);
  const [tried, setTried] = useState(false);
  const found = hashIn(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (found) onHash(found);
  };
  return (
    <form noValidate onSubmit={submit} className={classes.hashForm}>
      <TextInput
        label="Or its SHA-256"
        description="64 digits, as on the certificate page."
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={text}
        error={tried && !found ? 'A SHA-256 has 64 digits from 0 to 9 and a to f.' : undefined}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Look it up
      </Button>
    </form>
  );
}
