package org.tributary.bench.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.topics.Topics;

/** Kafka's own measure of how fast it takes records, as a program of its own. */
public final class ProducerTool {

    private static final String TOPIC = "bench.limit";
    private static final int SAMPLES = 10_000;
    private static final Pattern SENT = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec");

    private final String bootstrapServers;
    private final Path folder;

    public ProducerTool(String bootstrapServers, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /**
     * Lines with as many bytes as records of the store have: the tool knows no headers, so what is in them is in the line as well.
     */
    public void sample(JdbcClient store) throws IOException {
        Files.write(
                payloads(),
                store.sql("""
                select translate(
                    '1.0' || event_id || type || '/tributary/booking' || recorded_at || aggregate_id || 'application/json' || position
                        || sequence || coalesce(clinic_id::text, '') || coalesce(patient_id::text, '') || key
                        || 'ce_specversionce_idce_typece_sourcece_timece_subjectcontent-typece_positionce_sequencece_clinicidce_patientid'
                        || 'metadata' || convert_from(metadata, 'UTF8') || convert_from(payload, 'UTF8'),
                    E'\\n', ' ')
                from event order by position desc limit :samples
                """).param("samples", SAMPLES).query(String.class).list());
    }

    /** Sends so many to a topic like the system's own. */
    public Written send(int records) throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(Topics.PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            try {
                return parse(run(records));
            } finally {
                admin.deleteTopics(List.of(TOPIC)).all().get();
            }
        }
    }

    private String run(int records) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(records),
                        "--throughput",
                        "-1",
                        "--payload-file",
                        payloads().toString(),
                        "--producer-props",
                        "bootstrap.servers=" + bootstrapServers,
                        "acks=all",
                        "enable.idempotence=true",
                        "batch.size=" + 256 * 1024)
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Kafka's producer performance tool failed: " + told);
        }
        return told;
    }

    /** The last line is about all of them; those before it tell how it goes. */
    static Written parse(String told) throws IOException {
        var last =
                told.lines().map(SENT::matcher).filter(line -> line.lookingAt()).reduce((_, later) -> later);
        return last.map(line -> new Written(
                        Long.parseLong(line.group(1)),
                        Long.parseLong(line.group(1)) / Double.parseDouble(line.group(2))))
                .orElseThrow(() -> new IOException("Kafka's producer performance tool said: " + told));
    }

    private Path payloads() {
        return folder.resolve("payloads.txt");
    }
}
