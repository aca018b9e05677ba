// A table of a list: headers that sort it, and a way to its next page.
import type { Child } from "hono/jsx";
import { counted } from "../words.js";
import { addressWith } from "./query.js";

export interface Column<Row> {
  label: string;
  cell: (row: Row) => Child;
  /** The cells name the row. */
  head?: boolean;
  /** Numbers, set under each other. */
  number?: boolean;
  /** Left out where the page is narrow. */
  wide?: boolean;
  /** By this field the list can be sorted. */
  sort?: string;
  /** Its greatest values are what people look for first. */
  greatestFirst?: boolean;
}

/**
 * A page of a list. `client/list.client.ts` sorts it in place and adds the next pages to it; without script the links
 * do the same a page at a time.
 * @param given the fields of the address; `sort` is a column's field, with `-` before it where the greatest comes first
 * @param total how many rows there are in all, where that is known
 */
export function DataTable<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  given: Readonly<Record<string, string>>;
  sort?: string;
  next?: string | null;
  total?: number;
}) {
  const { caption, columns, rows, given, sort, next, total } = props;
  return (
    <>
      <section class="table data" aria-label={caption} tabindex={0}>
        <table aria-rowcount={total === undefined ? undefined : total + 1}>
          <caption class="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Header column={column} sort={sort} given={given} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map((column) =>
                  column.head ? (
                    <th scope="row" class={classOf(column)}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td class={classOf(column)}>{column.cell(row)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {next && (
        <p class="more">
          <a id="more" href={addressWith(given, { cursor: next })}>
            Show more
            {total !== undefined && <span class="hidden">{` of ${counted(total, "row")}`}</span>}
          </a>
        </p>
      )}
    </>
  );
}

function Header<Row>(props: {
  column: Column<Row>;
  sort: string | undefined;
  given: Readonly<Record<string, string>>;
}) {
  const { column, sort, given } = props;
  const { label, sort: by, greatestFirst = false } = column;
  if (by === undefined)
    return (
      <th scope="col" class={classOf(column)}>
        {label}
      </th>
    );
  const direction = sort === by ? "ascending" : sort === `-${by}` ? "descending" : undefined;
  const descend = direction === undefined ? greatestFirst : direction === "ascending";
  return (
    <th scope="col" class={classOf(column)} aria-sort={direction}>
      <a
        id={`sort-${by}`}
        class="sort"
        href={addressWith(given, { sort: `${descend ? "-" : ""}${by}` })}
      >
        {label}
        <span class="arrow" aria-hidden="true" />
      </a>
    </th>
  );
}

const classOf = <Row,>({ number, wide }: Column<Row>): string | undefined =>
  [number && "number", wide && "wide"].filter(Boolean).join(" ") || undefined;
