/**
 * An error for faults that are the writer's and not the program's: it says what to do, and where in the program it was
 * noticed would help nobody.
 */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = "";
  return error;
}
