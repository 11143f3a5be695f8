// The terminal of a command.

export interface Terminal {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Whether standard error is a terminal: then in colour and with a progress bar. */
  isTTY: boolean;
  columns: number;
}

/** The first line of an error's message. */
export const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** The options of a command, as `read` reads them; else its exit code, once the fault or the help has been printed. */
export function asked<Options extends { help: boolean }>(
  read: () => Options,
  help: string,
  { stdout, stderr }: Pick<Terminal, "stdout" | "stderr">,
): Options | number {
  try {
    const options = read();
    if (!options.help) return options;
    stdout(help);
    return 0;
  } catch (error) {
    stderr(`${oneLine(error)}\n\n${help}`);
    return 2;
  }
}
