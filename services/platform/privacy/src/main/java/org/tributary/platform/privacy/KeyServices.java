package org.tributary.platform.privacy;

/** The key service that an operator has chosen. */
final class KeyServices {

    private KeyServices() {}

    static KeyService of(KeySettings settings) {
        var token = settings.pkcs11();
        return token.library().isBlank() ? new FileKeyService(settings.kekFile()) : new Pkcs11KeyService(token);
    }
}
