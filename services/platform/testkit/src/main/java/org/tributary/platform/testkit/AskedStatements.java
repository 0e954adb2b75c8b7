package org.tributary.platform.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Listens to what a service asks its database, so that a test can say that two requests ask the same. A test class imports it and is
 * given it.
 */
public final class AskedStatements implements BeanPostProcessor {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What was asked of these tables meanwhile, in its order; others of the service may be asked by its own work. */
    public List<String> during(Runnable request, String... tables) {
        asked.clear();
        request.run();
        var ofThem = Pattern.compile("\\b(from|join|into|update) (" + String.join("|", tables) + ")\\b");
        return asked.stream().filter(ofThem.asPredicate()).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database
                ? listeningTo(DataSource.class, database, "getConnection", (_, connection) -> connected(connection))
                : bean;
    }

    private Object connected(Object connection) {
        return listeningTo(Connection.class, connection, "prepareStatement", (arguments, statement) -> {
            asked.add((String) arguments[0]);
            return statement;
        });
    }

    private static Object listeningTo(Class<?> type, Object heard, String to, Hearing hearing) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                var answer = method.invoke(heard, arguments);
                return method.getName().equals(to) ? hearing.hear(arguments, answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type, AutoCloseable.class}, handler);
    }

    private interface Hearing {

        Object hear(Object[] arguments, Object answer);
    }
}
