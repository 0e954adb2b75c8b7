-- Sessions that were given under a certificate that was none.
alter table incident
    add column invalid_certificate_of uuid,
    add column invalid_technique      text,
    add column invalid_from           timestamptz;
create index incident_by_session on incident (session_id);

-- What was given under it is looked for by therapist.
create index session_by_therapist on session (therapist_id, started_at);
