/** Height in px of a row with what stands before it: a heading, the years without rows, the line after the view. */
export function heightOf(row: Element): number {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom - topBefore(row, top);
}

const topOf = (element: Element): number => element.getBoundingClientRect().top;

function topBefore(row: Element, top: number): number {
  const line = row.previousElementSibling;
  const isAfterLine = line?.classList.contains("bt-list-later");
  if (line && !isAfterLine) return top;
  const year = row.closest(".bt-list-year");
  if (line?.previousElementSibling || !year || year.classList.contains("bt-list-year-on"))
    return line ? topOf(line) : top;
  let first = year;
  for (let gap = year.previousElementSibling; gap?.classList.contains("bt-gap"); gap = gap.previousElementSibling)
    first = gap;
  return topOf(first);
}
