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
 * One thing in which two requests are alike: the same partner asks for the same condition of a person with the same
 * identifier, or with the same name and birth date. Spelling in capitals, accents and spaces does not tell people apart.
 */
record Likeness(List<String> parts) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** All of a request; one in common with another request makes a duplicate. */
    static Set<Likeness> of(ReceiveReferral request) {
        var alike = new LinkedHashSet<Likeness>();
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

    String[] asArray() {
        return parts.toArray(String[]::new);
    }

    private static Likeness of(ReceiveReferral request, String kind, String what, String which) {
        return new Likeness(
                List.of(request.partnerId().toString(), request.condition().name(), kind, what, which));
    }

    private static String spelled(PersonName name) {
        var whole = Stream.concat(name.given().stream(), Stream.of(name.family()));
        var plain = ACCENTS.matcher(Normalizer.normalize(String.join(" ", whole.toList()), Normalizer.Form.NFKD))
                .replaceAll("");
        return SPACES.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Likeness[withheld]";
    }
}
