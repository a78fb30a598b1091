/** Runs once when the server starts: an unsafe database stops it before it serves anybody. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { refuseUnsafeDatabase } = await import('#lib/guard/boot.ts');
  const { startJobsInProcess } = await import('#lib/jobs/in-process.ts');
  await refuseUnsafeDatabase();
  startJobsInProcess();
}
