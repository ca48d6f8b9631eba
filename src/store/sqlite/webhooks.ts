import type { Selectable } from "kysely";
import type { StoredWebhook, WebhooksPart } from "../parts/webhooks.ts";
import type { Scope } from "./scope.ts";
import type { Tables } from "./tables.ts";

export function webhooksPart({ db, write, now }: Scope): WebhooksPart {
  return {
    add: ({ id, address, kinds, secret, told }) =>
      write(async (tx) => {
        const row = { id, address, kinds: JSON.stringify(kinds), secret, told, added_at: now(), failures: 0, lost: 0 };
        await tx.insertInto("webhooks").values(row).execute();
      }),

    remove: (id) =>
      write(async (tx) => {
        const { numDeletedRows } = await tx.deleteFrom("webhooks").where("id", "=", id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    async get(id) {
      const row = await db.selectFrom("webhooks").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? webhookOf(row) : null;
    },

    async list() {
      return (await db.selectFrom("webhooks").selectAll().orderBy("added_at").orderBy("id").execute()).map(webhookOf);
    },

    update: (id, { told, failures, nextDueAt, lost, outcome }) =>
      write(async (tx) => {
        await tx.updateTable("webhooks").set({ told, failures, next_due_at: nextDueAt, lost, outcome }).where("id", "=", id).execute();
      }),
  };
}

function webhookOf(row: Selectable<Tables["webhooks"]>): StoredWebhook {
  return {
    id: row.id,
    address: row.address,
    kinds: JSON.parse(row.kinds) as string[],
    secret: row.secret,
    addedAt: row.added_at,
    told: row.told,
    failures: row.failures,
    nextDueAt: row.next_due_at,
    lost: row.lost,
    outcome: row.outcome,
  };
}
