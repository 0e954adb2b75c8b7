-- All that was recorded about a person is found by the person.
create index incident_by_patient on incident (patient_id);
create index merge_by_any_survivor on merge (survivor);
create index merge_by_from on merge (from_id);
create index approval_by_patient on approval (patient_id);
