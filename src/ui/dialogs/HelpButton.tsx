/** Opens the list of keys, which is also its `label`. */
export function HelpButton({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <button type="button" className="bt-icon-button bt-do-help" aria-label={label} title={label} onClick={onClick}>
      ?
    </button>
  );
}
