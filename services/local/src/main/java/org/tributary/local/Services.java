package org.tributary.local;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.local.program.AotCache;
import org.tributary.local.program.ExtractedJar;
import org.tributary.local.program.Program;
import org.tributary.local.program.Readiness;
import org.tributary.local.signin.Programs;
import org.tributary.local.signin.SignIn;

/** The five services, as data: what each is called, where it keeps its facts, and what an operator would set for it. */
record Services(
        Layout layout, Addresses addresses, Size size, ServiceOverrides overrides, int databasePort, HttpClient http) {

    private static final String SIGN_IN = "sign_in";

    /**
     * One service.
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
        return Stream.concat(all().stream().flatMap(Service::databases), Stream.of(SIGN_IN))
                .toList();
    }

    /** One program for each instance of each service. */
    List<Program> programs() {
        return all().stream().flatMap(this::programs).toList();
    }

    Program kafka() {
        var environment = Map.of(
                KafkaProgram.FOLDER, layout.kafka().toString(), KafkaProgram.PORT, String.valueOf(addresses.kafka()));
        return new Program(
                "Kafka",
                ownProgram("kafka", KafkaProgram.class),
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
                "DATABASE_URL", url(SIGN_IN),
                "OUTCOMES_URL", addresses.outcomesUrl(),
                "AUDIT_URL", addresses.auditUrl());
        return new Program(
                "sign-in",
                ownProgram("sign-in", SignIn.class),
                null,
                environment,
                Readiness.answering(http, addresses.issuerUrl() + "/.well-known/openid-configuration"),
                layout.logOf("sign-in"));
    }

    private Stream<Program> programs(Service service) {
        var arguments = new ArrayList<>(size.virtualMachine());
        var extracted = ExtractedJar.of(service.name(), layout.programOf(service.name()), layout.programs());
        arguments.addAll(extracted.arguments());
        var aotCache = new AotCache(layout.aotCacheOf(service.name()), extracted.fingerprint());
        var ports = addresses.ports(service.name());
        return IntStream.range(0, ports.size())
                .mapToObj(nr -> program(
                        Addresses.instanceName(service.name(), nr), arguments, aotCache, service, ports.get(nr)));
    }

    private Program program(String name, List<String> arguments, AotCache aotCache, Service service, int port) {
        return new Program(
                name,
                arguments,
                aotCache,
                environmentOf(name, service, port),
                Readiness.answering(http, "http://localhost:" + port + "/actuator/health/readiness"),
                layout.logOf(name));
    }

    private Map<String, String> environmentOf(String name, Service service, int port) {
        var environment = new HashMap<String, String>();
        environment.put("PORT", String.valueOf(port));
        environment.put("DATABASE_URL", url(service.database()));
        environment.put("DATABASE_USER", service.database() + "_service");
        environment.put("DATABASE_PASSWORD", PostgresPart.PASSWORD);
        environment.put("MIGRATION_USER", service.database() + "_owner");
        environment.put("MIGRATION_PASSWORD", PostgresPart.PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + addresses.kafka());
        environment.put("ISSUER_URI", addresses.issuerUrl());
        environment.put("SERVER_ADDRESS", "localhost");
        environment.put("OUTCOMES_CLIENT_SECRET", Programs.SECRET);
        if (service.recordsPersons()) {
            environment.put("KEYS_DATABASE_URL", url(service.keysDatabase()));
            environment.put("KEYS_DATABASE_USER", service.keysDatabase() + "_owner");
            environment.put("KEYS_DATABASE_PASSWORD", PostgresPart.PASSWORD);
            environment.put("KEK_FILE", layout.keyOf(service.name()).toString());
        }
        environment.putAll(overrides.environmentOf(name));
        return environment;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + databasePort + "/" + database;
    }

    /** A program that is part of this one, run from the same jar or, in a test, from the same classes. */
    private List<String> ownProgram(String name, Class<?> program) {
        var arguments = new ArrayList<>(Size.ONE.virtualMachine());
        var where = System.getProperty("java.class.path");
        arguments.addAll(
                where.endsWith("-boot.jar")
                        ? ExtractedJar.of(name, Path.of(where), layout.programs())
                                .argumentsOf(program.getName())
                        : List.of("-cp", where, program.getName()));
        return arguments;
    }
}
