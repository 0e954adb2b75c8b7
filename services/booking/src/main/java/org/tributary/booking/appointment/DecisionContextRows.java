package org.tributary.booking.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.appointment.DecisionContext.Screening;
import org.tributary.booking.appointment.DecisionContext.Standing;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** Reads what screening made of a patient at this time: a row for each form, or an empty one. */
record DecisionContextRows(Instant startsAt) {

    /** Nothing of a patient whom the clinic does not treat. */
    @Nullable
    Standing read(ResultSet row) throws SQLException {
        return row.next() ? new Standing(screening(row)) : null;
    }

    private @Nullable Screening screening(ResultSet row) throws SQLException {
        if (row.getString("kind") == null) {
            return null;
        }
        var forms = new ArrayList<AnsweredForm>();
        do {
            forms.add(form(row));
        } while (row.next());
        return AnsweredForm.inForceAt(startsAt, forms).orElse(null);
    }

    static AnsweredForm form(ResultSet row) throws SQLException {
        return new AnsweredForm(
                ScreeningKind.valueOf(row.getString("kind")),
                row.getObject("changed", Boolean.class),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                new Screening(
                        Gate.valueOf(row.getString("gate")),
                        List.of(texts(row, "reasons")),
                        techniques(texts(row, "restricted_techniques")),
                        row.getObject("valid_until", OffsetDateTime.class).toInstant()));
    }

    private static Set<Technique> techniques(String[] names) {
        var techniques = EnumSet.noneOf(Technique.class);
        Arrays.stream(names).map(Technique::valueOf).forEach(techniques::add);
        return techniques;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
