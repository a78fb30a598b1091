import type { Client } from 'pg';

export type Row = Record<string, unknown>;

/** Writes rows as the owner, inside the clinic that row-level security asks for. */
export class Writer {
  readonly client: Client;
  constructor(client: Client) {
    this.client = client;
  }

  async enter(clinicId: string): Promise<void> {
    await this.client.query("select set_config('app.clinic', $1, false)", [clinicId]);
  }

  async insert(table: string, row: Row): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    await this.client.query(
      `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(row),
    );
  }
}
