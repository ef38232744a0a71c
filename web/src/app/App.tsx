import { MantineProvider } from '@mantine/core';

export function App({ nonce }: { nonce: string }) {
  return (
    <MantineProvider defaultColorScheme="auto" getStyleNonce={() => nonce}>
      CVF Ecosystem
    </MantineProvider>
  );
}
