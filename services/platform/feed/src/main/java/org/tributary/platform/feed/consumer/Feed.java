package org.tributary.platform.feed.consumer;

import java.util.Set;
import java.util.function.Predicate;
import org.tributary.events.Event;
import org.tributary.platform.feed.delivery.Delivery;

/**
 * What makes one feed differ from another.
 *
 * @param atOnce how many records are taken at once, at most
 * @param transactionsAtOnce how many transactions at the same time, at most
 * @param reads whether what facts of a type say is read at all
 */
record Feed(
        String name,
        Set<String> topics,
        int atOnce,
        int transactionsAtOnce,
        Predicate<Class<? extends Event>> reads,
        Delivery delivery) {}
