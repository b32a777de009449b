import type { components } from '../../../../shared/api/schema';
import type { InterfaceLanguage } from '../../../../shared/accounts';
import { type Api, ifMatch, take } from '../../lib/api';
import { asProblem, problemOf } from '../../lib/problems';
import { apiQuery } from '../../lib/query';
import type { Viewer } from '../../lib/viewer';

type Schemas = components['schemas'];
export type Session = Schemas['SessionDto'];
export type ApiToken = Schemas['ApiTokenDto'];
export type CreatedApiToken = Schemas['CreatedApiTokenDto'];
export type NewApiToken = Schemas['NewApiTokenDto'];

/** Signs in; the browser keeps the session in a cookie. */
export function signIn(api: Api, body: Schemas['SignInDto']): Promise<Viewer> {
  return take(api.POST('/api/v1/sessions', { body }));
}

/** Signs the same person in again: there is only the password that can be wrong. */
export function signInAgain(api: Api, email: string, password: string): Promise<Viewer> {
  return provenBy('password', signIn(api, { email, password }));
}

/** A refused proof, told at the field it was typed into. */
async function provenBy<T>(field: string, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if (asProblem(error).code !== 'credentials-wrong') throw error;
    throw problemOf('validation-failed', { errors: [{ pointer: `/${field}`, code: 'passwordWrong' }] });
  }
}

/** Makes an account. The answer is the same whether the address has one already. */
export async function signUp(api: Api, body: Schemas['SignUpDto']): Promise<void> {
  await api.POST('/api/v1/accounts', { body });
}

export async function confirmAddress(api: Api, token: string): Promise<void> {
  await api.POST('/api/v1/accounts/confirm', { body: { token } });
}

export async function resendConfirmation(api: Api, email: string): Promise<void> {
  await api.POST('/api/v1/accounts/confirm/resend', { body: { email } });
}

export async function orderReset(api: Api, email: string): Promise<void> {
  await api.POST('/api/v1/accounts/reset', { body: { email } });
}

export async function completeReset(api: Api, body: Schemas['CompleteResetDto']): Promise<void> {
  await api.POST('/api/v1/accounts/reset/complete', { body });
}

/** Who asks, as the server knows them now. */
export async function readViewer(api: Api): Promise<Viewer | null> {
  return (await take(api.GET('/api/v1/me'))) ?? null;
}

/** Changes name or language of a profile that was read in this version. */
export function changeProfile(
  api: Api,
  version: number,
  body: { name?: string; language?: InterfaceLanguage },
): Promise<Viewer> {
  return take(api.PATCH('/api/v1/me', { params: { header: ifMatch(version) }, body }));
}

/** Sets a new password; all other devices are signed out. */
export async function changePassword(api: Api, body: Schemas['ChangePasswordDto']): Promise<void> {
  await provenBy('currentPassword', api.PUT('/api/v1/me/password', { body }));
}

export const sessionsQuery = apiQuery(['me', 'sessions'], (api) => take(api.GET('/api/v1/sessions')));

/** Signs out on one device. */
export async function endSession(api: Api, sessionId: string): Promise<void> {
  await api.DELETE('/api/v1/sessions/{sessionId}', { params: { path: { sessionId } } });
}

/** Signs out everywhere but here. */
export async function endOtherSessions(api: Api): Promise<void> {
  await api.DELETE('/api/v1/sessions');
}

export const tokensQuery = apiQuery(['me', 'tokens'], (api) => take(api.GET('/api/v1/me/tokens')));

/** Makes an API token; its text is in this answer and nowhere else. */
export function createToken(api: Api, body: NewApiToken): Promise<CreatedApiToken> {
  return take(api.POST('/api/v1/me/tokens', { body }));
}

export async function revokeToken(api: Api, tokenId: string): Promise<void> {
  await api.DELETE('/api/v1/me/tokens/{tokenId}', { params: { path: { tokenId } } });
}

/**
 * Deletes the account. The password is proved first, so that nothing is withdrawn for one that is wrong.
 * @throws ProblemError `validation-failed` for a wrong password, before anything was changed
 */
export async function deleteAccount(
  api: Api,
  { email, password, withdraw }: { email: string; password: string; withdraw: boolean },
): Promise<void> {
  if (withdraw) {
    await signInAgain(api, email, password);
    await api.POST('/api/v1/me/comments/withdraw-all');
  }
  await provenBy('password', api.DELETE('/api/v1/me', { body: { password } }));
}
