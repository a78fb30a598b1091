export type ExportView = {
  id: string;
  kind: 'audit' | 'review';
  status: 'queued' | 'running' | 'done' | 'failed' | 'removed';
  /** 0–100 */
  progress: number;
  bytes: number | null;
  requestedBy: string;
  createdAt: string;
  expiresAt: string;
};
