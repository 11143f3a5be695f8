// The dialogs, loaded together when someone asks for one: parts of their own would each have to be named in the first load.

export { EmbedDialog } from "./EmbedDialog.tsx";
export { Help } from "./Help.tsx";
