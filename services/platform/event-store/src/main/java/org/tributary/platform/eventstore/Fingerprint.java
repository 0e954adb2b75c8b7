package org.tributary.platform.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.kernel.EventCodec;
import org.tributary.platform.kernel.Sha256;
import org.tributary.platform.kernel.StateCodec;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * Tells one program's way from facts to a state from another's: a hash of all code of ours that takes part in it. Whatever
 * of the rules, the events or the codecs is changed, the fingerprint is another.
 */
final class Fingerprint {

    private static final Pattern OURS = Pattern.compile("(?<![\\w/$])L?(org/tributary/[\\w/$]+)");

    private Fingerprint() {}

    /** Of the code that is reachable from these states and events. */
    static String of(Class<?> states, Class<?> events) {
        var digest = Sha256.begin();
        digest.update(PackageVersion.VERSION.toString().getBytes(UTF_8));
        reachableFrom(states, events, EventCodec.class, StateCodec.class)
                .values()
                .forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The classes as they were compiled, by their names. */
    static SortedMap<String, byte[]> reachableFrom(Class<?>... roots) {
        var found = new TreeMap<String, byte[]>();
        var open = new ArrayDeque<String>();
        Stream.of(roots).map(root -> root.getName().replace('.', '/')).forEach(open::add);
        while (!open.isEmpty()) {
            var name = open.remove();
            var compiled = found.containsKey(name) ? null : compiled(name);
            if (compiled != null) {
                found.put(name, compiled);
                namedIn(compiled).forEach(open::add);
            }
        }
        return found;
    }

    /** Every class of ours that is named anywhere: called, or only a component's or a parameter's type. */
    private static Stream<String> namedIn(byte[] compiled) {
        return StreamSupport.stream(
                        ClassFile.of().parse(compiled).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue())
                .flatMap(text -> OURS.matcher(text).results())
                .map(match -> match.group(1));
    }

    private static byte @Nullable [] compiled(String name) {
        try (var file = Fingerprint.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
