// A terminal that keeps what is said to it.

/** The terminal, and all that a command has printed on it. */
export function listening() {
  const said = { stdout: "", stderr: "" };
  const terminal = {
    stdout: (text: string) => {
      said.stdout += text;
    },
    stderr: (text: string) => {
      said.stderr += text;
    },
    isTTY: false,
    columns: 120,
  };
  return { said, terminal };
}
