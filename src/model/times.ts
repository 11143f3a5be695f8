/** A list of `count` things made by their places. Not Array.from: in some pages that is an older library's, and maps nothing. */
export function times<Thing>(count: number, make: (at: number) => Thing): Thing[] {
  const list: Thing[] = [];
  for (let at = 0; at < count; at += 1) list.push(make(at));
  return list;
}
