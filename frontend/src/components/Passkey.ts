/** What the server says and hears, with bytes as base64url, as in the WebAuthn specification's JSON forms. */
interface Descriptor { id: string; type: "public-key"; transports?: AuthenticatorTransport[] }
interface Creation extends Omit<PublicKeyCredentialCreationOptions, "challenge" | "user" | "excludeCredentials"> {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
}
interface Request extends Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> {
  challenge: string;
  allowCredentials?: Descriptor[];
}

/**
 * A form whose button makes a passkey (data-make) or uses one. The challenge is data-options, or fetched from
 * data-address when the button is pressed; the answer goes into the field "credential", and the form is sent.
 * What can go wrong is said in words of the page: data-none, data-failed.
 */
export class Passkey {
  readonly #form: HTMLFormElement;
  readonly #error: HTMLElement | null;
  readonly #field: HTMLInputElement | null;
  #busy = false;

  constructor(element: HTMLElement) {
    this.#form = element as HTMLFormElement;
    this.#error = element.querySelector("[role=alert]");
    this.#field = element.querySelector("input[name=credential]");
    this.#form.addEventListener("submit", (event) => {
      if (this.#field?.value) return;
      event.preventDefault();
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#busy || !this.#field) return;
    this.#say("");
    if (!("PublicKeyCredential" in window)) {
      this.#say("none");
      return;
    }
    this.#busy = true;
    try {
      const options = await this.#options();
      this.#field.value = JSON.stringify(this.#form.dataset["make"] ? await make(options) : await use(options));
      this.#form.submit();
    } catch {
      this.#say("failed");
    } finally {
      this.#busy = false;
    }
  }

  async #options(): Promise<unknown> {
    const inside = this.#form.dataset["options"];
    if (inside) return JSON.parse(inside);
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const answer = await fetch(this.#form.dataset["address"] ?? "", { headers, cache: "no-store" });
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json() as { request_options: unknown }).request_options;
  }

  #say(which: string): void {
    if (!this.#error) return;
    this.#error.textContent = which ? this.#form.dataset[which] ?? "" : "";
    this.#error.hidden = !which;
  }
}

async function make(options: unknown): Promise<object> {
  const { publicKey } = options as { publicKey: Creation };
  const credential = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...publicKey.user, id: bytes(publicKey.user.id) },
      excludeCredentials: described(publicKey.excludeCredentials),
    },
  }) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports(),
    },
  };
}

async function use(options: unknown): Promise<object> {
  const { publicKey } = options as { publicKey: Request };
  const credential = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      allowCredentials: described(publicKey.allowCredentials),
    },
  }) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return {
    ...common(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  };
}

function common(credential: PublicKeyCredential): object {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function described(given: Descriptor[] | undefined): PublicKeyCredentialDescriptor[] {
  return (given ?? []).map((each) => ({ ...each, id: bytes(each.id) }));
}

function bytes(encoded: string): Uint8Array<ArrayBuffer> {
  const plain = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (each) => each.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const plain = Array.from(new Uint8Array(buffer), (each) => String.fromCharCode(each)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
