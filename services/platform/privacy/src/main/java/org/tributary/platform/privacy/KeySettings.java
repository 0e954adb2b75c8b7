package org.tributary.platform.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service keeps the keys of persons.
 *
 * @param url the keys database, never the one of the data
 * @param username a role that may do nothing else
 * @param password of that role
 * @param kekFile the key-encryption key, a Tink keyset in JSON; made at the first start where there is none
 * @param pkcs11 the token that holds the key-encryption keys, if the file does not
 * @param erasuresFile the list of erasures, which lies in no backup of the data or of the keys
 */
@ConfigurationProperties("tributary.keys")
public record KeySettings(
        String url,
        String username,
        String password,
        Path kekFile,
        Path erasuresFile,
        @DefaultValue Pkcs11 pkcs11) {

    /**
     * A token that holds the key-encryption keys instead of the file.
     *
     * @param library that speaks PKCS#11; none where the keys are in the file
     * @param slot of the token
     * @param pin of its user
     */
    public record Pkcs11(
            @DefaultValue("") String library,
            @DefaultValue("") String slot,
            @DefaultValue("") String pin) {

        static final Pkcs11 NONE = new Pkcs11("", "", "");

        @Override
        public String toString() {
            return "Pkcs11[" + library + "]";
        }
    }

    @Override
    public String toString() {
        return "KeySettings[" + url + "]";
    }
}
