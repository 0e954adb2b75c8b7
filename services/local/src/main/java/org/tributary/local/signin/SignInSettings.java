package org.tributary.local.signin;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the sign-in must know of the machine.
 *
 * @param issuer its own address, as it stands in every token
 * @param audience whom every token to act with is for: the services
 * @param folder where it keeps its signing key, and is told the manager's clinic
 * @param keys where each partner's system publishes its keys: an address, or a file here ({@code file:…})
 * @param consoles the pages at which people sign in with a browser, by the client id of each
 */
@ConfigurationProperties("tributary.sign-in")
record SignInSettings(URI issuer, String audience, Path folder, Map<String, URI> keys, Map<String, URI> consoles) {}
