export { EditDraft as Component } from '@/features/publishing/EditDraft';
