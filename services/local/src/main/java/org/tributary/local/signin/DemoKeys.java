package org.tributary.local.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys of the partners' systems that are here to try with, as a partner would publish its own. */
@RestController
class DemoKeys {

    /** Where, at the address of the sign-in. */
    static final String PATH = "/demo-keys/{system:partner-a|partner-b}.jwks.json";

    private final Path folder;

    DemoKeys(SignInSettings settings) {
        this.folder = settings.folder();
    }

    @GetMapping(PATH)
    Map<String, Object> published(@PathVariable String system) {
        return new JWKSet(of(system, folder)).toJSONObject(true);
    }

    /** The key of a system, by which it signs. */
    static synchronized RSAKey of(String system, Path folder) {
        return KeyFile.readOrMake(folder.resolve(system + "-key.json"));
    }
}
