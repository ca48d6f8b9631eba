/** One step of the schema. A step that was released is never changed: a later step does what is missing. */
export interface Migration {
  /** 1, 2, 3 … without gaps: the schema's number after it. */
  readonly number: number;
  /** Statements, run in one transaction. */
  readonly sql: string;
}
