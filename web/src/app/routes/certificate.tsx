export { CertificatePage as Component } from '@/features/certification/CertificatePage';
