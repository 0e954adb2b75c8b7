package org.tributary.clinicalrecord.views.patients;

/** Names what is sealed; a ciphertext opens only under the name that it was sealed with. */
final class PatientColumns {

    static final String NAME = "patient.name";
    static final String BIRTH_DATE = "patient.birth_date";
    static final String SEX = "patient.sex";
    static final String CONTACT = "patient.contact";
    static final String IDENTIFIERS = "patient.identifiers";

    private PatientColumns() {}
}
