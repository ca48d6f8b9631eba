#!/usr/bin/env node
import { Command } from "commander";
import { VERSION } from "../model/version.ts";
import { annotateCommand } from "./annotate.ts";
import { briefCommand } from "./brief.ts";
import { evalCommand } from "./eval.ts";
import { extractCommand } from "./extract.ts";
import { groupCommand } from "./group.ts";

const program = new Command("firsthand")
  .description("Reads what many outlets report about one story and shows who reported what first-hand.")
  .version(VERSION)
  .addCommand(briefCommand())
  .addCommand(annotateCommand())
  .addCommand(groupCommand())
  .addCommand(extractCommand())
  .addCommand(evalCommand());

await program.parseAsync();
