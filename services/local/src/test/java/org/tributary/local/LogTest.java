package org.tributary.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes between the lines of a program that a person looks at. */
class LogTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"org.apache.kafka.clients.NetworkClient", "kafka.server", "org.tributary.local.ProcessSupervisor"
            })
    void nothing_comes_through_where_a_person_looks(String logger) throws Exception {
        assertThat(replyTo(logger, Map.of("tributary.log.level", "OFF"))).isEqualTo(FilterReply.DENY);
        assertThat(replyTo(logger, Map.of())).isEqualTo(FilterReply.NEUTRAL);
    }

    private static FilterReply replyTo(String logger, Map<String, String> settings) throws Exception {
        var log = new LoggerContext();
        settings.forEach(log::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(log);
        configurator.doConfigure(LogTest.class.getResource("/logback.xml"));
        var warning = new LoggingEvent("", log.getLogger(logger), Level.WARN, "No connection", null, null);
        return log.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console").getFilterChainDecision(warning);
    }
}
