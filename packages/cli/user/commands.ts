import { type Command, Option } from 'commander'
import { getPlace } from '../place'

const ROLES = ['student', 'instructor', 'admin']

/** Adds `user add`, `user list`, `user set-role` and `user link`. */
export const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('accounts and their roles')
  user
    .command('add')
    .description('make an account, and print the link with which its owner chooses a password')
    .argument('<email>', 'its e-mail address')
    .option('--name <name>', 'how its owner is called (the address up to the @)')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('student'))
    .action(async (email: string, options: { readonly name?: string; readonly role: string }) =>
      (await import('./user')).addUser(getPlace(), email, options),
    )
  user
    .command('list')
    .description('everybody with an account: role, address, name')
    .action(async () => (await import('./user')).listUsers(getPlace()))
  user
    .command('set-role')
    .description('give an account another role')
    .argument('<email>', 'its e-mail address')
    .addArgument(user.createArgument('<role>', 'what it may do').choices(ROLES))
    .action(async (email: string, role: string) =>
      (await import('./user')).setRole(getPlace(), email, role),
    )
  user
    .command('link')
    .description('print a link with which the owner of an account chooses a new password')
    .argument('<email>', 'its e-mail address')
    .action(async (email: string) => (await import('./user')).printLink(getPlace(), email))
}
