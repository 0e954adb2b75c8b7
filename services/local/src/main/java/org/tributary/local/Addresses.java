package org.tributary.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tributary.platform.embedded.Ports;

/**
 * The ports of the system on this machine.
 *
 * @param services for each service those of its instances, the first of which everybody knows
 */
public record Addresses(int postgres, int kafka, int signIn, Map<String, List<Integer>> services) {

    static final String OUTCOMES = "outcomes";
    static final String BOOKING = "booking";
    static final String CLINICAL_RECORD = "clinical-record";
    static final String REFERRAL = "referral";
    static final String AUDIT = "audit";

    private static final String HOST = "http://localhost:";

    /** The distance from the port of one instance to that of the next. */
    private static final int NEXT_INSTANCE = 100;

    /** The ports that the documents name. */
    public static Addresses usual(int instances) {
        var services = new LinkedHashMap<String, List<Integer>>();
        var first = 8080;
        for (var service : List.of(OUTCOMES, BOOKING, CLINICAL_RECORD, REFERRAL, AUDIT)) {
            services.put(service, ports(first++, instances));
        }
        return new Addresses(15432, 19092, 9000, services);
    }

    /** Free ports, so that a test does not disturb a running system. */
    public static Addresses free(int instances) {
        var services = new LinkedHashMap<String, List<Integer>>();
        for (var service : List.of(OUTCOMES, BOOKING, CLINICAL_RECORD, REFERRAL, AUDIT)) {
            services.put(service, Stream.generate(Ports::free).limit(instances).toList());
        }
        return new Addresses(Ports.free(), Ports.free(), Ports.free(), services);
    }

    public String issuerUrl() {
        return HOST + signIn;
    }

    public String outcomesUrl() {
        return urls(OUTCOMES).getFirst();
    }

    public String bookingUrl() {
        return urls(BOOKING).getFirst();
    }

    public String clinicalRecordUrl() {
        return urls(CLINICAL_RECORD).getFirst();
    }

    public String referralUrl() {
        return urls(REFERRAL).getFirst();
    }

    public String auditUrl() {
        return urls(AUDIT).getFirst();
    }

    /** Where the instances of a service are reached. */
    public List<String> urls(String service) {
        return ports(service).stream().map(port -> HOST + port).toList();
    }

    /** The ports of a service's instances. */
    List<Integer> ports(String service) {
        return Objects.requireNonNull(services.get(service), service);
    }

    /** Each port, by the name of who listens on it. */
    public Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("sign-in", signIn);
        services.forEach((service, its) ->
                IntStream.range(0, its.size()).forEach(nr -> ports.put(instanceName(service, nr), its.get(nr))));
        return ports;
    }

    /** What an instance is called: the first like its service, the second with a 2, and so on. */
    static String instanceName(String service, int nr) {
        return nr == 0 ? service : service + "-" + (nr + 1);
    }

    private static List<Integer> ports(int first, int instances) {
        return IntStream.range(0, instances)
                .map(nr -> first + nr * NEXT_INSTANCE)
                .boxed()
                .toList();
    }
}
