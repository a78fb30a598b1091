export type KeyView = {
  id: string;
  name: string;
  scopes: ('patients' | 'library')[];
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  state: 'active' | 'expired' | 'revoked';
};
