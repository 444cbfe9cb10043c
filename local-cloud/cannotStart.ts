/** What is so and what to do, for whoever typed the command; printed without a stack. */
export class CannotStart extends Error {}
