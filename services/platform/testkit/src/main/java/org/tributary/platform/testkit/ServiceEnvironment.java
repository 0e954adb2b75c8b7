package org.tributary.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives a service under test the environment variables of an operator, and the test an {@link Api} of it. */
final class ServiceEnvironment implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new OfTestClass(outermost(testClass));
    }

    private static Class<?> outermost(Class<?> testClass) {
        var enclosing = testClass.getEnclosingClass();
        return enclosing == null ? testClass : outermost(enclosing);
    }

    /** Equal for one test class only, so that no two classes share a service. */
    private record OfTestClass(Class<?> testClass) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var environment = context.getEnvironment();
            environment.getPropertySources().addFirst(new MapPropertySource("tributary-test", variables()));
            context.getBeanFactory().registerSingleton("api", Api.at(() -> address(environment)));
        }

        private static String address(ConfigurableEnvironment environment) {
            return "http://localhost:" + environment.getRequiredProperty("local.server.port");
        }

        private static Map<String, Object> variables() {
            var database = TestDatabase.migrated();
            var keys = TestDatabase.empty();
            var variables = new LinkedHashMap<String, Object>();
            variables.put("DATABASE_URL", database.url());
            variables.put("DATABASE_USER", TestDatabase.SERVICE);
            variables.put("DATABASE_PASSWORD", TestDatabase.PASSWORD);
            variables.put("MIGRATION_USER", TestDatabase.OWNER);
            variables.put("MIGRATION_PASSWORD", TestDatabase.PASSWORD);
            variables.put("KEYS_DATABASE_URL", keys.url());
            variables.put("KEYS_DATABASE_USER", TestDatabase.OWNER);
            variables.put("KEYS_DATABASE_PASSWORD", TestDatabase.PASSWORD);
            variables.put("KEK_FILE", keyFile());
            variables.put("KAFKA_BOOTSTRAP_SERVERS", TestKafka.bootstrapServers());
            variables.put("ISSUER_URI", TestTokens.issuer());
            variables.put("tributary.kafka.prefix", TestKafka.freshPrefix());
            return variables;
        }

        private static String keyFile() {
            try {
                var folder = Files.createTempDirectory("tributary-keys");
                folder.toFile().deleteOnExit();
                var file = folder.resolve("kek.json").toFile();
                file.deleteOnExit();
                return file.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
