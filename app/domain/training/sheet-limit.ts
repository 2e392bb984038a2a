/** A sheet of a workbook has 1,048,576 rows in every program that reads XLSX; two of them are heads. */
export const MOST_WORKBOOK_ROWS = 1_048_574

/** Whether so many rows go into one sheet of a workbook; as CSV any number does. */
export function fitsWorkbook(rows: number): boolean {
  return rows <= MOST_WORKBOOK_ROWS
}
