package org.tributary.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The five services, as data: what each is called, where it keeps its facts, and what an operator would set for it. */
record Services(
        Layout layout,
        Addresses addresses,
        Size size,
        ServiceOverrides surroundings,
        int databasePort,
        HttpClient http) {

    /** Of every role; the server listens on loopback only. */
    static final String PASSWORD = "local";

    /**
     * One of them.
     *
     * @param recordsPersons whether it keeps keys of persons, in a database of their own
     */
    record Service(String name, boolean recordsPersons) {

        String database() {
            return name.replace('-', '_');
        }

        String keysDatabase() {
            return database() + "_keys";
        }

        Stream<String> databases() {
            return recordsPersons ? Stream.of(database(), keysDatabase()) : Stream.of(database());
        }
    }

    List<Service> all() {
        return List.of(
                new Service(Addresses.BOOKING, true),
                new Service(Addresses.CLINICAL_RECORD, true),
                new Service(Addresses.REFERRAL, true),
                new Service(Addresses.OUTCOMES, false),
                new Service(Addresses.AUDIT, false));
    }

    List<String> databases() {
        return all().stream().flatMap(Service::databases).toList();
    }

    /** One program for each instance of each service. */
    List<Program> programs() {
        return all().stream().flatMap(this::programs).toList();
    }

    /** What an instance is called: the first like its service, the second with a 2, and so on. */
    static String instanceName(String service, int nr) {
        return nr == 0 ? service : service + "-" + (nr + 1);
    }

    Program kafka() {
        var environment = Map.of(
                KafkaProgram.FOLDER, layout.kafka().toString(), KafkaProgram.PORT, String.valueOf(addresses.kafka()));
        return new Program(
                "Kafka",
                ourselvesAs(Main.KAFKA),
                null,
                environment,
                Readiness.listening(addresses.kafka()),
                layout.logOf("Kafka"));
    }

    Program signIn() {
        var environment = Map.of(
                "PORT", String.valueOf(addresses.signIn()),
                "ISSUER_URI", addresses.issuerUrl(),
                "SIGN_IN_FOLDER", layout.signIn().toString(),
                "OUTCOMES_URL", addresses.outcomesUrl(),
                "AUDIT_URL", addresses.auditUrl());
        return new Program(
                "sign-in",
                ourselvesAs(Main.SIGN_IN),
                null,
                environment,
                Readiness.answering(http, addresses.issuerUrl() + "/.well-known/openid-configuration"),
                layout.logOf("sign-in"));
    }

    private Stream<Program> programs(Service service) {
        var arguments = new ArrayList<>(size.virtualMachine());
        var unpacked = ExtractedJar.of(service.name(), layout.programOf(service.name()), layout.programs());
        arguments.addAll(unpacked.arguments());
        var headStart = new AotCache(layout.headStartOf(service.name()), unpacked.fingerprint());
        var ports = addresses.ports(service.name());
        return IntStream.range(0, ports.size())
                .mapToObj(
                        nr -> program(instanceName(service.name(), nr), arguments, headStart, service, ports.get(nr)));
    }

    private Program program(String name, List<String> arguments, AotCache headStart, Service service, int port) {
        return new Program(
                name,
                arguments,
                headStart,
                environmentOf(name, service, port),
                Readiness.answering(http, "http://localhost:" + port + "/actuator/health/readiness"),
                layout.logOf(name));
    }

    private Map<String, String> environmentOf(String name, Service service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("PORT", String.valueOf(port));
        environment.put("DATABASE_URL", url(service.database()));
        environment.put("DATABASE_USER", service.database() + "_service");
        environment.put("DATABASE_PASSWORD", PASSWORD);
        environment.put("MIGRATION_USER", service.database() + "_owner");
        environment.put("MIGRATION_PASSWORD", PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + addresses.kafka());
        environment.put("ISSUER_URI", addresses.issuerUrl());
        environment.put("SERVER_ADDRESS", "localhost");
        environment.put("OUTCOMES_CLIENT_SECRET", PASSWORD);
        if (service.recordsPersons()) {
            environment.put("KEYS_DATABASE_URL", url(service.keysDatabase()));
            environment.put("KEYS_DATABASE_USER", service.keysDatabase() + "_owner");
            environment.put("KEYS_DATABASE_PASSWORD", PASSWORD);
            environment.put("KEK_FILE", layout.keyOf(service.name()).toString());
        }
        environment.putAll(surroundings.environmentOf(name));
        return environment;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + databasePort + "/" + database;
    }

    /** This very program again, from its jar or, in a test, from its classes. */
    private List<String> ourselvesAs(String part) {
        var arguments = new ArrayList<>(Size.ONE.virtualMachine());
        var where = System.getProperty("java.class.path");
        arguments.addAll(
                where.endsWith("-boot.jar")
                        ? ExtractedJar.of(part, Path.of(where), layout.programs())
                                .arguments()
                        : List.of("-cp", where, Main.class.getName()));
        arguments.add(part);
        return arguments;
    }
}
