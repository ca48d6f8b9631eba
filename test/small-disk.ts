import { execFileSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/** A disk of so many megabytes that is gone after the test; null where the system lets nobody make one. */
export function smallDisk(megabytes: number): string | null {
  const disk = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", disk]));
  return disk;
}

/** Why a test without such a disk is skipped. */
export const NO_SMALL_DISK = "only the superuser can make a small disk, and not in every container";
