import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Tells per module how many tests ran since a file was touched, and which containers the engine started for them. Exits with
 * 1 if an integration test failed or was skipped, or if a module that asks for servers was given none in containers.
 */
final class Summary {

    /** The testkit's ways to a server that this run chose; a test that starts servers of its own uses none of them. */
    private static final Pattern ASKS_FOR_SERVERS = Pattern.compile("@IntegrationTest\\b|\\bTest(Database|Kafka)\\.|\\bOwnKafka\\.");

    record Tests(int ran, int failed, int skipped, List<String> skippedNames) {

        static final Tests NONE = new Tests(0, 0, 0, List.of());

        Tests and(Tests more) {
            var names = Stream.concat(skippedNames.stream(), more.skippedNames.stream()).toList();
            return new Tests(ran + more.ran, failed + more.failed, skipped + more.skipped, names);
        }
    }

    record Module(String path, Tests unit, Tests integration, boolean asksForServers, Map<String, Long> containers) {

        boolean isProven() {
            return integration.failed == 0 && integration.skipped == 0 && unit.failed == 0 && !lacksContainers();
        }

        boolean lacksContainers() {
            return asksForServers && integration.ran > 0 && containers.isEmpty();
        }

        String servers() {
            if (!containers.isEmpty()) {
                return containers.entrySet().stream()
                        .map(e -> e.getValue() + " × " + e.getKey())
                        .collect(Collectors.joining(", "));
            }
            if (integration.ran == 0) {
                return "";
            }
            return asksForServers ? "NO CONTAINER" : "none: it starts servers of its own, embedded ones";
        }
    }

    private Summary() {}

    public static void main(String[] args) throws Exception {
        var home = Path.of(args[0]);
        var since = Files.getLastModifiedTime(Path.of(args[1]));
        var started = started(Path.of(args[2]));
        var modules = new ArrayList<Module>();
        for (var folder : modules(home)) {
            var module = module(home, folder, since, started);
            if (module.unit.ran + module.integration.ran > 0) {
                modules.add(module);
            }
        }
        print(modules);
        var proven = !modules.isEmpty() && modules.stream().allMatch(Module::isProven);
        System.out.println(proven ? "All ran, none failed, none was skipped." : "Not all that should have run on containers did.");
        System.exit(proven ? 0 : 1);
    }

    private static void print(List<Module> modules) {
        var line = "%-32s %22s %30s   %s%n";
        System.out.printf(line, "", "unit tests", "integration tests", "");
        System.out.printf(line, "module", "ran failed skipped", "ran failed skipped", "containers");
        for (var m : modules) {
            System.out.printf(line, m.path, counts(m.unit), counts(m.integration), m.servers());
        }
        var unit = modules.stream().map(Module::unit).reduce(Tests.NONE, Tests::and);
        var integration = modules.stream().map(Module::integration).reduce(Tests.NONE, Tests::and);
        System.out.printf(line, "all", counts(unit), counts(integration), "");
        System.out.println();
        Stream.concat(unit.skippedNames.stream(), integration.skippedNames.stream())
                .forEach(name -> System.out.println("skipped: " + name));
    }

    private static String counts(Tests tests) {
        return "%d %6d %7d".formatted(tests.ran, tests.failed, tests.skipped);
    }

    /** Per module, how many containers of which image. */
    private static Map<String, Map<String, Long>> started(Path events) throws IOException {
        return Files.readAllLines(events).stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.groupingBy(
                        e -> e[0], Collectors.groupingBy(e -> e[1], TreeMap::new, Collectors.counting())));
    }

    private static List<Path> modules(Path home) throws IOException {
        try (var files = Files.find(home, 4, (path, _) -> path.endsWith("pom.xml"))) {
            return files.map(Path::getParent).sorted().toList();
        }
    }

    private static Module module(Path home, Path folder, FileTime since, Map<String, Map<String, Long>> started)
            throws Exception {
        return new Module(
                home.relativize(folder).toString(),
                tests(folder.resolve("target/surefire-reports"), since),
                tests(folder.resolve("target/failsafe-reports"), since),
                asksForServers(folder.resolve("src/test/java")),
                started.getOrDefault(folder.getFileName().toString(), Map.of()));
    }

    private static boolean asksForServers(Path sources) throws IOException {
        if (!Files.exists(sources)) {
            return false;
        }
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (ASKS_FOR_SERVERS.matcher(Files.readString(file)).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Tests tests(Path reports, FileTime since) throws Exception {
        if (!Files.exists(reports)) {
            return Tests.NONE;
        }
        var sum = Tests.NONE;
        try (var files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    sum = sum.and(report(file));
                }
            }
        }
        return sum;
    }

    private static Tests report(Path file) throws Exception {
        var suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        var skipped = number(suite, "skipped");
        return new Tests(
                number(suite, "tests") - skipped,
                number(suite, "failures") + number(suite, "errors"),
                skipped,
                skippedNames(suite));
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    private static List<String> skippedNames(Element suite) {
        var skipped = suite.getElementsByTagName("skipped");
        var names = new ArrayList<String>();
        for (int i = 0; i < skipped.getLength(); i++) {
            var test = (Element) skipped.item(i).getParentNode();
            names.add(test.getAttribute("classname") + ": " + test.getAttribute("name"));
        }
        return names;
    }
}
