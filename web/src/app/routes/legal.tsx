export { LegalPage as Component } from '@/features/legal/LegalPage';
