package org.tributary.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;

/**
 * Who asks. An endpoint method that has a parameter of this type is given it.
 *
 * @param subject the person or program that signed in
 * @param clientId the program through which they ask; a partner is known by it
 * @param roles in which they may act
 * @param clinics where they may act
 * @param name what they are called, if the sign-in says it
 * @param registration under which they are registered in their profession, if the sign-in says it
 */
public record Caller(
        String subject,
        String clientId,
        Set<Role> roles,
        ClinicScope clinics,
        @Nullable String name,
        @Nullable String registration) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody of whom the sign-in says no more. */
    public Caller(String subject, String clientId, Set<Role> roles, ClinicScope clinics) {
        this(subject, clientId, roles, clinics, null, null);
    }

    /** Whether a person signed in through a program. One that asks in its own name is its own subject (RFC 9068). */
    public boolean isPerson() {
        return !subject.equals(clientId);
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

    /** Without the name. */
    @Override
    public String toString() {
        return "Caller[" + subject + " through " + clientId + ", " + roles + "]";
    }
}
