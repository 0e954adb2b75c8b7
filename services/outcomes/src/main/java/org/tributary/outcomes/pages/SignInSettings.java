package org.tributary.outcomes.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people sign in, and as what this program is known there.
 *
 * @param issuerUri an OpenID Connect provider
 */
@ConfigurationProperties("tributary.outcomes.sign-in")
record SignInSettings(String issuerUri, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "SignInSettings[" + issuerUri + ", " + clientId + "]";
    }
}
