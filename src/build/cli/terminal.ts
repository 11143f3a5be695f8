// The terminal of a command.

export interface Terminal {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Whether standard error is a terminal: then in colour and with a progress bar. */
  isTTY: boolean;
  columns: number;
}
