import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, urlOf } from '@/lib/api/client';
import { isProblem } from '@/lib/api/problem';
import type { Invoice, InvoiceLine, InvoiceState, InvoiceSummary } from '@/lib/api/revenue';
import { usePages } from '@/lib/pages';
import { outdate } from '@/lib/query';
import { organisationPath } from '@/lib/usageQueries';

export const invoicePath = (id: string) => `/invoices/${encodeURIComponent(id)}`;

export const useInvoices = (organisation: string) =>
  usePages<InvoiceSummary>(
    ['invoices', 'of', organisation],
    `${organisationPath(organisation)}/invoices`,
  );

export const useAllInvoices = (state: InvoiceState | '') =>
  usePages<InvoiceSummary>(['invoices', 'all', state], '/invoices', {
    query: { state },
    keepPrevious: true,
  });

export const invoiceQuery = (id: string) =>
  queryOptions({
    queryKey: ['invoice', id],
    queryFn: ({ signal }) => api.get<Invoice>(invoicePath(id), { signal }),
  });

export const useLines = (id: string) =>
  usePages<InvoiceLine>(['invoice', id, 'lines'], `${invoicePath(id)}/lines`);

export const fileUrl = (id: string, form: 'pdf' | 'csv') => urlOf(`${invoicePath(id)}.${form}`);

const outdated = [['invoice'], ['invoices'], ['ledger'], ['statement'], ['revenue']];

/** What finance books on an invoice; the same content again books nothing twice. */
export function useBooking<V>(id: string, path: 'payment' | 'refunds', keyFor: (v: V) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: V) =>
      api.post<Invoice>(`${invoicePath(id)}/${path}`, given, { idempotencyKey: keyFor(given) }),
    onSuccess: () => outdate(client, outdated),
    onError: (error) => {
      if (isProblem(error) && error.status === 409) outdate(client, outdated);
    },
  });
}
