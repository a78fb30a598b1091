import { v7 } from 'uuid';
import { expect, it, vi } from 'vitest';

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least thirty-two characters');
vi.stubEnv('APP_DATABASE_URL', 'postgresql://nobody@localhost/none');
const { invitationToken, isInvitationToken, parseInvitationToken } = await import('./invitation-token.ts');

const invitation = { clinicId: v7(), invitationId: v7(), email: 'ana@example.com', role: 'therapist' };

it('names clinic and invitation, and holds for exactly this person and role', () => {
  const token = invitationToken(invitation);
  expect(token).toMatch(/^[\w-]{64}$/);
  expect(parseInvitationToken(token)).toEqual({
    clinicId: invitation.clinicId,
    invitationId: invitation.invitationId,
  });
  expect(isInvitationToken(token, invitation)).toBe(true);
  expect(isInvitationToken(token, { ...invitation, role: 'manager' })).toBe(false);
  expect(isInvitationToken(token, { ...invitation, email: 'eve@example.com' })).toBe(false);
  expect(isInvitationToken(token, { ...invitation, clinicId: v7() })).toBe(false);
  const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  expect(isInvitationToken(changed, invitation)).toBe(false);
});

it.each(['', 'x', 'a'.repeat(63), 'ä'.repeat(64), "' or 1=1"])('%j is no token', (text) => {
  expect(parseInvitationToken(text)).toBeNull();
});
