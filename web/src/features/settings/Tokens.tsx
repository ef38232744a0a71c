import { Badge, Text } from '@mantine/core';
import { LoadingRows } from '@/components/Loading';
import { LoadMore } from '@/components/LoadMore';
import { Page } from '@/components/Page';
import { EmptyState, ErrorState } from '@/components/States';
import { TokenRow } from '@/components/TokenRow';
import { useTokens } from '@/lib/tokens';
import { NewToken } from './NewToken';
import classes from './Settings.module.css';

export function Tokens() {
  const tokens = useTokens();
  return (
    <Page
      title="API tokens"
      lead="A token lets a program act for you. Give each program its own, with no more rights than it needs."
      width="text"
    >
      <NewToken />
      {tokens.error && <ErrorState error={tokens.error} retry={tokens.retry} />}
      {!tokens.items && !tokens.error && <LoadingRows rows={2} />}
      {tokens.items?.length === 0 && (
        <EmptyState title="No tokens yet">
          Programs send a token as <code>Authorization: Bearer …</code>.
        </EmptyState>
      )}
      <ul className={classes.list}>
        {tokens.items?.map((token) => (
          <TokenRow
            key={token.id}
            token={token}
            warning="Programs that use this token stop working at once. This cannot be undone."
          >
            {token.scopes.map((scope) => (
              <Badge key={scope} variant="default" tt="lowercase">
                {scope}
              </Badge>
            ))}
            {token.organisation && <Text size="sm">for {token.organisation.name}</Text>}
          </TokenRow>
        ))}
      </ul>
      <LoadMore {...tokens} />
    </Page>
  );
}
