import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { NewTokenDialog } from '@/components/NewTokenDialog';
import { Section } from '@/components/Section';
import { ErrorState } from '@/components/States';
import { TokenRow } from '@/components/TokenRow';
import { useTokens } from '@/lib/tokens';
import classes from './Organisations.module.css';

/** The caller's tokens that report executions for the organisation, and nothing else. */
export function TokenSection({ slug }: { slug: string }) {
  const [opened, dialog] = useDisclosure(false);
  const tokens = useTokens();
  const own = tokens.items?.filter(({ organisation }) => organisation?.slug === slug);
  return (
    <Section title="Execution tokens" id="execution-tokens">
      <p className={classes.about}>
        A runtime reports executions with such a token. It can do nothing else, and everything it
        reports is counted for this organisation. You see only your own ones.
      </p>
      {tokens.error && !own && <ErrorState error={tokens.error} retry={tokens.retry} />}
      {!own && !tokens.error && <LoadingRows rows={1} height={50} />}
      <ul className={classes.list}>
        {own?.map((token) => (
          <TokenRow
            key={token.id}
            token={token}
            warning="Runtimes that use it can report nothing any more. Executions can still be reported later with another token."
          />
        ))}
      </ul>
      <LoadMore {...tokens} />
      <Button variant="default" mt="md" onClick={dialog.open}>
        New execution token
      </Button>
      {opened && (
        <NewTokenDialog
          title="New execution token"
          placeholder="Workers in Frankfurt, …"
          scopes={['EXECUTIONS']}
          organisation={slug}
          advice={
            <Text size="sm" c="dimmed">
              Every execution names where it ran in its <code>source</code>:{' '}
              <code>/organisations/{slug}</code> or below it, like{' '}
              <code>/organisations/{slug}/eu/worker-7</code>.
            </Text>
          }
          onClose={dialog.close}
        />
      )}
    </Section>
  );
}
