package org.tributary.clinicalrecord.policy;

import java.util.Map;
import java.util.regex.Pattern;
import org.tributary.clinicalrecord.policy.PolicyRejection.InvalidDocument;
import org.tributary.platform.kernel.RejectedException;

/** A document that somebody proposes: a policy, and a safe one. */
record ProposedDocument(String version, String text) {

    /** A version's name stands in addresses. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** In characters: an event has room for no more, in whatever language. */
    private static final int LONGEST = 200_000;

    /**
     * Reads it as strictly as the release's own.
     *
     * @throws RejectedException with {@link InvalidDocument} and the line of what is wrong
     */
    static ProposedDocument of(Map<String, Object> entries) {
        var text = ClinicalPolicies.document(entries);
        if (text.length() > LONGEST) {
            throw invalid("The document is longer than %d characters".formatted(LONGEST), 1, text);
        }
        try {
            var version = ClinicalPolicies.read(text).version();
            if (!NAME.matcher(version).matches()) {
                throw invalid("version: letters, digits, dots and dashes, 40 at most", lineOfVersion(text), text);
            }
            return new ProposedDocument(version, text);
        } catch (UnreadablePolicy e) {
            throw invalid(e.says(), e.line(), text);
        }
    }

    private static int lineOfVersion(String text) {
        return 1
                + (int) text.lines()
                        .takeWhile(line -> !line.startsWith("  \"version\""))
                        .count();
    }

    private static RejectedException invalid(String says, int line, String text) {
        var shown = text.lines().skip(line - 1L).findFirst().orElse("").strip();
        return new RejectedException(new InvalidDocument(says, line, shown));
    }
}
