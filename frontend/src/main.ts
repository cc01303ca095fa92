// Binds each element with data-component="Name" to its class. The page works without any of them.
import { CopyLink } from "./components/CopyLink";
import { LocalTime } from "./components/LocalTime";
import { Passkey } from "./components/Passkey";
import { PrintButton } from "./components/PrintButton";
import { SearchBox } from "./components/SearchBox";
import { SessionWatch } from "./components/SessionWatch";

const components = new Map<string, new (element: HTMLElement) => object>([
  ["CopyLink", CopyLink],
  ["LocalTime", LocalTime],
  ["Passkey", Passkey],
  ["PrintButton", PrintButton],
  ["SearchBox", SearchBox],
  ["SessionWatch", SessionWatch],
]);

for (const element of document.querySelectorAll<HTMLElement>("[data-component]")) {
  const Component = components.get(element.dataset["component"] ?? "");
  if (Component) new Component(element);
}
