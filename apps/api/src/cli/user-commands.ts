import { ROLES, type Role } from '@counterpart/domain/shared/codes';
import { addUser, createToken, disableUser } from '../modules/identity/index.ts';
import { type CliCall, type CliCommand, optional, required, UsageError } from './command-line.ts';
import { withHouse } from './with-house.ts';

const JSON_FLAG = { json: { type: 'boolean' } } as const;
const TEXT = { type: 'string' } as const;

const userAdd: CliCommand = {
  name: 'user add',
  usage: `user add --email E --name N --role ${ROLES.join('|')} [--agency CODE|--partner CODE] [--json]`,
  summary: 'Adds an account and prints the link, valid once for 72 hours, by which the person sets a password.',
  options: { ...JSON_FLAG, email: TEXT, name: TEXT, role: TEXT, agency: TEXT, partner: TEXT },
  run: (call) =>
    withHouse(async (house) => {
      const made = await addUser(house, {
        email: required(call, 'email'),
        name: required(call, 'name'),
        role: roleOf(call),
        agencyCode: optional(call, 'agency'),
        partnerCode: optional(call, 'partner'),
      });
      call.print(
        call.values['json']
          ? JSON.stringify(made)
          : `added; set the password here, once, within 72 hours:\n${made.link}`,
      );
    }),
};

const userDisable: CliCommand = {
  name: 'user disable',
  usage: 'user disable E [--json]',
  summary: 'Disables an account; its sessions, tokens and calendar links end at once.',
  options: JSON_FLAG,
  run: (call) =>
    withHouse(async (house) => {
      const email = call.positionals[0];
      if (!email) throw new UsageError('usage: counterpart user disable E');
      const done = await disableUser(house, email);
      call.print(call.values['json'] ? JSON.stringify(done) : `${email} can no longer sign in`);
    }),
};

const tokenCreate: CliCommand = {
  name: 'token create',
  usage: 'token create --email E --name N [--json]',
  summary: 'Makes an API token that acts as the account; it is shown this once.',
  options: { ...JSON_FLAG, email: TEXT, name: TEXT },
  run: (call) =>
    withHouse(async (house) => {
      const made = await createToken(house, { email: required(call, 'email'), name: required(call, 'name') });
      call.print(call.values['json'] ? JSON.stringify(made) : (made.token ?? ''));
    }),
};

function roleOf(call: CliCall): Role {
  const role = required(call, 'role');
  const known = ROLES.find((one) => one === role);
  if (known) return known;
  throw new UsageError(`--role must be one of ${ROLES.join(', ')}, not ${role}`);
}

/** Commands about accounts. */
export const userCommands: readonly CliCommand[] = [userAdd, userDisable, tokenCreate];
