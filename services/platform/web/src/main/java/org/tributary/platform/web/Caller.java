package org.tributary.platform.web;

import java.util.Set;
import org.tributary.events.ClinicId;

/**
 * Who asks. An endpoint method that has a parameter of this type is given it.
 *
 * @param subject the person or program that signed in
 * @param clientId the program through which they ask; a partner is known by it
 * @param roles in which they may act
 * @param clinics where they may act
 */
public record Caller(String subject, String clientId, Set<Role> roles, ClinicScope clinics) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether they act in this role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether what belongs to this clinic exists for them. */
    public boolean sees(ClinicId clinic) {
        return clinics.include(clinic);
    }

    /**
     * Goes on only at a clinic of theirs.
     *
     * @throws NotFound if it is another's, as if there were no such clinic
     */
    public void requireClinic(ClinicId clinic) {
        if (!sees(clinic)) {
            throw new NotFound();
        }
    }
}
