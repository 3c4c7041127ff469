import type { House } from '../../kernel/house.ts';
import { SECRET_PATTERN } from './secrets.ts';

/** Name of the session cookie. Over https the prefix keeps every other host of the domain from setting it. */
function sessionCookieName(house: House): string {
  return isHttps(house) ? '__Host-sid' : 'sid';
}

/** The Set-Cookie value that hands a session to the browser; it goes when the browser closes. */
export function sessionCookie(house: House, token: string): string {
  return `${sessionCookieName(house)}=${token}; Path=/; HttpOnly; SameSite=Lax${isHttps(house) ? '; Secure' : ''}`;
}

/** The Set-Cookie value that takes the session from the browser. */
export function endedSessionCookie(house: House): string {
  return `${sessionCookie(house, '')}; Max-Age=0`;
}

/** The session token that a request carries, or null. */
export function sessionTokenOf(house: House, request: Request): string | null {
  const wanted = `${sessionCookieName(house)}=`;
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(wanted)) {
      const token = pair.slice(wanted.length);
      return SECRET_PATTERN.test(token) ? token : null;
    }
  }
  return null;
}

function isHttps(house: House): boolean {
  return house.settings.publicUrl.startsWith('https:');
}
