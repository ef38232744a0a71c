import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { messageOf } from '@/lib/api/problem';
import type { RenderedMarkdown } from '@/lib/api/types';
import { LoadingText } from './Loading';
import { Prose } from './Prose';

interface Props {
  body: string;
  size?: 'reading' | 'compact';
}

export function MarkdownPreview({ body, size }: Props) {
  const [settled] = useDebouncedValue(body, 350);
  const { data, error } = useQuery({
    queryKey: ['markdown', settled],
    queryFn: ({ signal }) => api.post<RenderedMarkdown>('/markdown', { body: settled }, { signal }),
    enabled: settled.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 30_000,
  });
  if (!body.trim()) return <Text c="dimmed">Nothing to preview yet.</Text>;
  if (error && !data) return <Text c="dimmed">No preview: {messageOf(error)}</Text>;
  if (!data) return <LoadingText lines={3} />;
  return <Prose html={data.html} size={size} />;
}
