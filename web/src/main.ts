import { mount } from "svelte";
import "virtual:dossier.css";
import "./page.css";
import App from "./App.svelte";

const target = document.getElementById("app");
if (target !== null) mount(App, { target });
