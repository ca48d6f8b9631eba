declare module "virtual:dossier.css";
