package org.tributary.platform.topics;

/** Names of the headers of a record: CloudEvents 1.0 in binary mode, with the extensions of Tributary. */
public final class RecordHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    /** The event's number in its service's store; within a partition it only grows. */
    public static final String POSITION = "ce_position";

    /** The event's number in its aggregate's history, from 0. */
    public static final String SEQUENCE = "ce_sequence";

    /** The clinic behind whose wall the event stands; absent if none. */
    public static final String CLINIC = "ce_clinicid";

    /** The patient it tells of; absent if none. */
    public static final String PATIENT = "ce_patientid";

    /** The trace of the request that caused it; absent if none. */
    public static final String TRACE_PARENT = "ce_traceparent";

    /** The stored metadata, byte for byte. */
    public static final String METADATA = "metadata";

    private RecordHeaders() {}
}
