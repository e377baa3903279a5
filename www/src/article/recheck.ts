// The article's arithmetic again, with the figures as the reader has them: after a correction, what did not match may.
import * as engine from "../engine/client.ts";
import { edits, on, room, takeChecks } from "../model/room.ts";
import { told } from "./reading.ts";

/** What the checks were last made with. */
let asked = "";
let turn = 0;

async function check(): Promise<void> {
  if (!room.read || room.text !== room.draft) return;
  const all = edits();
  const key = JSON.stringify(all);
  // A remark changes no check, and a new report brings its own.
  if (key === asked) return;
  asked = key;
  const mine = ++turn;
  const { text } = room;
  const checks = all.length === 0 ? undefined : await engine.recheck(text, all, told());
  // Meanwhile more may have been done, or typed.
  if (mine === turn && room.text === text) takeChecks(checks);
}

/** Keeps the checks in step with what is done by hand. */
export function startRecheck(): void {
  // The checks of the reading stay where they cannot be made again.
  const again = (): void => void check().catch(() => {});
  on("hand", again);
  on("report", () => {
    asked = "[]";
    turn++;
    again();
  });
}
