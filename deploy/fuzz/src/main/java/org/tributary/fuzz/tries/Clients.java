package org.tributary.fuzz.tries;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tributary.fuzz.ground.Clinic;
import org.tributary.platform.conformance.Operation;

/** In whose name requests are sent: for each role a client of the sign-in, at the one clinic where there is such a client. */
final class Clients {

    private static final Map<String, String> OF_A_CLINIC =
            Map.of("front-desk", "front-desk-of", "therapist", "therapist-of", "operator", "operator-of");
    private static final Map<String, String> OF_THE_CHAIN =
            Map.of("chain-admin", "chain-admin", "partner", "partner-a", "auditor", "auditor", "platform", "platform");

    private final String clinic;

    Clients(Clinic here, RandomGenerator random) {
        clinic = here.any("clinicId", random).orElseThrow();
    }

    /** One who may ask; nobody where nobody has to sign in. In some roles only people act, and no client. */
    String allowed(Operation operation, RandomGenerator random) {
        var roles = operation.roles().stream()
                .filter(role -> OF_A_CLINIC.containsKey(role) || OF_THE_CHAIN.containsKey(role))
                .toList();
        return roles.isEmpty() ? "" : client(roles.get(random.nextInt(roles.size())));
    }

    /** One who may not, if there is any. */
    List<String> refused(Operation operation) {
        if (operation.roles().isEmpty()) {
            return List.of();
        }
        return Stream.concat(OF_A_CLINIC.keySet().stream(), OF_THE_CHAIN.keySet().stream())
                .filter(role -> !operation.roles().contains(role))
                .sorted()
                .map(this::client)
                .toList();
    }

    /** Whether this one sees one clinic only. */
    static boolean isOfAClinic(String client) {
        return client.contains("@");
    }

    private String client(String role) {
        var ofAClinic = OF_A_CLINIC.get(role);
        return ofAClinic == null ? OF_THE_CHAIN.getOrDefault(role, role) : ofAClinic + "@" + clinic;
    }
}
