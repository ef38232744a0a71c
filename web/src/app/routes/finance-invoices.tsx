export { AllInvoices as Component } from '@/features/invoices/AllInvoices';
