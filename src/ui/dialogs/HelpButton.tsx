import { app } from "../../i18n/app.ts";

/** Opens the list of keys. */
export function HelpButton({ onClick }: { onClick(): void }) {
  return (
    <button
      type="button"
      className="bt-icon-button bt-do-help"
      aria-label={app.help}
      title={app.help}
      onClick={onClick}
    >
      ?
    </button>
  );
}
