export { gate } from './gate.ts';
export { sessionRouter } from './session.router.ts';
export { identityRouter } from './identity.router.ts';
export { countRemovableDemoUsers, ensureDemoUsers, removeDemoUsers } from './demo-users.ts';
export { addUser, createToken, disableUser } from './operator.ts';
export { currentActor } from './users.repository.ts';
export { newSecret, SECRET_PATTERN, secretHash } from './secrets.ts';
export { hashPassword } from './passwords.ts';
