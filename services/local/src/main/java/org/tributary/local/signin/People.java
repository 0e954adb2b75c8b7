package org.tributary.local.signin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;

/** The people who sign in, with a browser or for a token, all with the same password. */
final class People implements UserDetailsService {

    private static final String PASSWORD = "local";
    private static final String MANAGER = "manager@demo";

    private static final Map<String, Access> CHAIN_WIDE = Map.of(
            "operator@demo", Access.everywhere("operator"),
            "auditor@demo", Access.everywhere("auditor"),
            "desk@demo", Access.everywhere("front-desk"),
            "desk2@demo", Access.everywhere("front-desk"),
            "therapist@demo", Access.everywhere("therapist"),
            "lead@demo", new Access(List.of("clinical-lead"), "*", "Lena Brandt", "BIG 4711"),
            "admin@demo", Access.everywhere("chain-admin"),
            "admin2@demo", Access.everywhere("chain-admin"));

    private final ManagersClinic managersClinic;

    private final String password;

    People(Path folder, PasswordEncoder passwords) {
        password = passwords.encode(PASSWORD);
        managersClinic = new ManagersClinic(folder);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (!name.equals(MANAGER) && !CHAIN_WIDE.containsKey(name)) {
            throw new UsernameNotFoundException(name);
        }
        return User.withUsername(name).password(password).authorities(List.of()).build();
    }

    /** What the pages are told of a person who has signed in. */
    OidcUserInfo describe(String name) {
        var access = accessOf(name);
        return OidcUserInfo.builder()
                .subject(name)
                .claim("roles", access.roles())
                .claim("clinics", access.clinics())
                .build();
    }

    /** What a person may do now. */
    Access accessOf(String name) {
        return name.equals(MANAGER)
                ? new Access(
                        List.of("operator", "clinic-manager"),
                        managersClinic.now().stream().toList(),
                        null,
                        null)
                : CHAIN_WIDE.getOrDefault(name, Access.NONE);
    }
}
