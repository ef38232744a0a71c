import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useRef, type RefObject } from 'react';

/** Leads from change to change, which may be far apart in a long text. */
export function ChangeSteps({ text }: { text: RefObject<HTMLElement | null> }) {
  const shown = useRef(-1);
  const next = () => {
    const changes = [...(text.current?.querySelectorAll('ins, del') ?? [])].filter(
      // Neighbours are seen together.
      (change) => !change.previousElementSibling?.matches('ins, del'),
    );
    if (changes.length === 0) return;
    shown.current = (shown.current + 1) % changes.length;
    changes[shown.current]?.scrollIntoView({ block: 'center' });
  };
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconArrowDown size={14} aria-hidden />}
      onClick={next}
    >
      Next change
    </Button>
  );
}
