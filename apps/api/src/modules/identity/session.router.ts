import { ROLES } from '@counterpart/domain/shared/codes';
import { idSchema } from '@counterpart/domain/shared/ids';
import { LANGUAGES } from '@counterpart/domain/shared/text';
import { z } from 'zod';
import { router, sessionProcedure } from '../../kernel/trpc.ts';
import { describeMe } from './me.ts';
import { changePassword, setPassword } from './own-password.ts';
import { endSession, listSessions, setLanguage, signOut, signOutEverywhere } from './own-sessions.ts';
import { signIn, signInDemo } from './sign-in.ts';

const passwordSchema = z.string().min(1).max(1000);
const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
// Strict even where there is nothing to say: a form's body must not pass for an empty input.
const nothing = z.strictObject({});

/** The doors: signing in and out, and what belongs to one's own session. */
export const sessionRouter = router({
  me: sessionProcedure('session.me').query(({ ctx }) => describeMe(ctx)),
  signIn: sessionProcedure('session.signIn')
    .input(z.strictObject({ email: z.string().min(1).max(254), password: passwordSchema }))
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  signInDemo: sessionProcedure('session.signInDemo')
    .input(z.strictObject({ role: z.enum(ROLES) }))
    .mutation(({ ctx, input }) => signInDemo(ctx, input.role)),
  setPassword: sessionProcedure('session.setPassword')
    .input(z.strictObject({ token: tokenSchema, password: passwordSchema }))
    .mutation(({ ctx, input }) => setPassword(ctx, input)),
  changePassword: sessionProcedure('session.changePassword')
    .input(z.strictObject({ current: passwordSchema, next: passwordSchema }))
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  setLanguage: sessionProcedure('session.setLanguage')
    .input(z.strictObject({ language: z.enum(LANGUAGES) }))
    .mutation(({ ctx, input }) => setLanguage(ctx, input)),
  list: sessionProcedure('session.list').query(({ ctx }) => listSessions(ctx)),
  end: sessionProcedure('session.end')
    .input(z.strictObject({ id: idSchema('session') }))
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  signOut: sessionProcedure('session.signOut')
    .input(nothing)
    .mutation(({ ctx }) => signOut(ctx)),
  signOutEverywhere: sessionProcedure('session.signOutEverywhere')
    .input(nothing)
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
});
