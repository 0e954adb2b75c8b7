package org.tributary.local;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.platform.embedded.Ports;

/** The ports of the system on this machine. */
public record Addresses(
        int postgres, int kafka, int signIn, int outcomes, int booking, int clinicalRecord, int referral, int audit) {

    private static final String HOST = "http://localhost:";

    /** Those that the documents name. */
    public static Addresses usual() {
        return new Addresses(15432, 19092, 9000, 8080, 8081, 8082, 8083, 8084);
    }

    /** Some that are free, so that a test does not get in the way of a running system. */
    public static Addresses free() {
        return new Addresses(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    public String issuerUrl() {
        return HOST + signIn;
    }

    public String outcomesUrl() {
        return HOST + outcomes;
    }

    public String bookingUrl() {
        return HOST + booking;
    }

    public String clinicalRecordUrl() {
        return HOST + clinicalRecord;
    }

    public String referralUrl() {
        return HOST + referral;
    }

    public String auditUrl() {
        return HOST + audit;
    }

    /** Each port with who listens on it. */
    Map<String, Integer> byName() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("PostgreSQL", postgres);
        ports.put("Kafka", kafka);
        ports.put("sign-in", signIn);
        ports.put("outcomes", outcomes);
        ports.put("booking", booking);
        ports.put("clinical-record", clinicalRecord);
        ports.put("referral", referral);
        ports.put("audit", audit);
        return ports;
    }
}
