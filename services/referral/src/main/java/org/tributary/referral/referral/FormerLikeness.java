package org.tributary.referral.referral;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/**
 * In what two requests were alike under the first rule of spelling. A referral that was received then and is not hashed anew yet
 * is still found by it. It never changes: hashes of it are in the table.
 */
final class FormerLikeness {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private FormerLikeness() {}

    /** All of a request; one in common with another request makes a duplicate. */
    static Set<List<String>> of(ReceiveReferral request) {
        var alike = new LinkedHashSet<List<String>>();
        var person = request.person();
        for (Identifier identifier : person.identifiers()) {
            alike.add(of(
                    request,
                    "identifier",
                    identifier.system().strip(),
                    identifier.value().strip()));
        }
        alike.add(
                of(request, "person", spelled(person.name()), person.birthDate().toString()));
        return alike;
    }

    private static List<String> of(ReceiveReferral request, String kind, String what, String which) {
        return List.of(request.partnerId().toString(), Likeness.nameOf(request.condition()), kind, what, which);
    }

    private static String spelled(PersonName name) {
        var whole = Stream.concat(name.given().stream(), Stream.of(name.family()));
        var plain = ACCENTS.matcher(Normalizer.normalize(String.join(" ", whole.toList()), Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
