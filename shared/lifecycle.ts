/** A life cycle as data: for each state, the commands it takes and the state each leads to. */
export type Lifecycle<State extends string = string> = Readonly<
  Record<State, Readonly<Partial<Record<string, State>>>>
>;

/** The commands a life cycle knows. */
export type CommandOf<L> = {
  [State in keyof L]: keyof L[State];
}[keyof L] &
  string;

/** A command that the present state does not take. */
export class InvalidTransition extends Error {
  constructor(
    readonly state: string,
    readonly command: string,
  ) {
    super(`"${command}" is not possible in the state "${state}"`);
  }
}

/**
 * The state a command leads to.
 * @throws InvalidTransition when the present state does not take the command
 */
export function next<L extends Lifecycle>(lifecycle: L, state: string, command: CommandOf<L>): keyof L & string {
  const target = lifecycle[state as keyof L]?.[command];
  if (!target) throw new InvalidTransition(state, command);
  return target;
}

/** Whether the present state takes the command. */
export function takes<L extends Lifecycle>(lifecycle: L, state: string, command: CommandOf<L>): boolean {
  return lifecycle[state as keyof L]?.[command] !== undefined;
}
