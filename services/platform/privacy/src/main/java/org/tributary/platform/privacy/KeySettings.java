package org.tributary.platform.privacy;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a service keeps the keys of persons.
 *
 * @param url the keys database, never the one of the data
 * @param username a role that may do nothing else
 * @param password of that role
 * @param kekFile the key-encryption key, a Tink keyset in JSON; made at the first start where there is none
 */
@ConfigurationProperties("tributary.keys")
public record KeySettings(String url, String username, String password, Path kekFile) {

    @Override
    public String toString() {
        return "KeySettings[" + url + "]";
    }
}
