// A list of the years of a record, of which one is chosen.

import { times } from "../../model/times.ts";
import type { Years } from "../../model/view.ts";

interface Props {
  /** Seen before the list, and its name unless `name` says more. */
  label: string;
  name?: string;
  whole: Years;
  value: number;
  onChange(year: number): void;
}

export function YearSelect({ label, name, whole, value, onChange }: Props) {
  return (
    <label className="bt-year">
      <span>{label}</span>
      <select aria-label={name} value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {times(whole.to - whole.from + 1, (k) => whole.from + k).map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
    </label>
  );
}
